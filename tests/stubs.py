"""Exercises that nobody has begun: those in `exercises` are the learner's who runs the tests, and are theirs alone."""

from __future__ import annotations

import shutil
from pathlib import Path

from checker.course import ROOT


def copy_stubs(folder: Path) -> None:
    """Makes `folder`, with every chapter's exercise in it as it is shipped."""
    folder.mkdir()
    for stub in (ROOT / "checker" / "chapters").glob("*/stub.py"):
        shutil.copy(stub, folder / f"{stub.parent.name}.py")
