"""The list of what the kit ships below `checker/`: `update` deletes nothing else."""

from __future__ import annotations

import subprocess

import pytest

from checker.course import ROOT
from checker.update.kit_copy import SHIPPED
from tests.golden import agree


def test_the_list_names_every_file_of_the_kit() -> None:
    """After a new file: `git add` it, then `RENEW_GOLDEN=1 python -m pytest tests/house/test_shipped.py`."""
    if not (ROOT / ".git").exists():
        pytest.skip("only a repository knows what is shipped")
    asked = ["git", "-c", "core.quotepath=off", "ls-files", "-z", "--cached", "--", "checker"]
    names = subprocess.run(asked, cwd=ROOT, capture_output=True, check=True).stdout.decode("utf-8").split("\0")
    agree(ROOT / SHIPPED, "".join(f"{name}\n" for name in sorted(filter(None, names))))
