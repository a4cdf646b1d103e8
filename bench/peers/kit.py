"""This kit over a class: `python -m bench.peers.kit CHAPTER_FOLDER sandbox|none STUDENTS`.

Judges one wrong file and then right ones, no two of them equal; fails if a verdict is not what it must be.
"""

from __future__ import annotations

import os
import sys
from contextlib import closing
from pathlib import Path

from bench.peers.exercise import TASKS, WRONG
from checker.course import read_chapter
from checker.grade.driver import Driver, Options
from checker.grade.job import Job


def main(folder: str, isolation: str, students: str) -> None:
    chapter = read_chapter(Path(folder))
    source = chapter.solution.read_text(encoding="utf-8")
    options = Options(chapters=(folder,), seed=1, sandboxed=isolation == "sandbox")
    with closing(Driver(options, dict(os.environ))) as driver:
        for student in range(int(students)):
            added = WRONG if student == 0 else f"\n# {student}\n"
            graded = driver.grade(Job(chapter.stem, {f"{chapter.stem}.py": (source + added).encode()}))
            failed = [verdict.task for verdict in graded.verdicts if not verdict.passed]
            assert len(graded.verdicts) == len(TASKS) and failed == (["relu"] if student == 0 else []), graded


if __name__ == "__main__":
    main(*sys.argv[1:])
