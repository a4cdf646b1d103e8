"""A copy of the kit with some of its chapters, as a learner has it who has not begun."""

from __future__ import annotations

import shutil
from collections.abc import Collection
from pathlib import Path

from checker.course import ROOT


def copy_kit(folder: Path, chapters: Collection[str]) -> Path:
    """The copy in `folder`, with the chapters of these stems; gives `folder`."""

    def left_out(place: str, names: list[str]) -> set[str]:
        others = {name for name in names if name.startswith("ch") and name[2:4].isdigit() and name not in chapters}
        return {"__pycache__"} | (others if Path(place).name == "chapters" else set())

    for name in ("checker", "data"):
        shutil.copytree(ROOT / name, folder / name, ignore=left_out)
    for name in ("tutor.py", "course_data.py"):
        shutil.copy(ROOT / name, folder / name)
    for name in ("exercises", "solutions"):
        (folder / name).mkdir()
    for chapter in chapters:
        shutil.copy(ROOT / "checker" / "chapters" / chapter / "stub.py", folder / "exercises" / f"{chapter}.py")
        shutil.copy(ROOT / "solutions" / f"{chapter}.py", folder / "solutions")
    return folder
