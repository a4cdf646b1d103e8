"""A file's tests end alike in each way of judging it: forked, portable, and under plain pytest.

The whole gallery without fork, which takes minutes a chapter: `TUTOR_PORTABLE=1 python tutor.py dev check N --strict`.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree

import pytest

from checker.course import ROOT, Chapter, chapters
from checker.course.gallery import misconceptions
from checker.course.verdicts import Outcome
from checker.judge.run.opening import open_engine
from checker.judge.run.plugin import Ending
from checker.judge.run.settings import Settings
from checker.source.definitions import blanked

SEED = 11
PASSED, FAILED, NOT_RUN = "passed", "failed", "not run"

Endings = dict[str, str]  # how each test ended, by its name


def written(chapter: Chapter, folder: Path) -> list[Path]:
    """As learners' files: the solution, and with one misconception of the last task in it."""
    solution = chapter.solution.read_text(encoding="utf-8")
    wrong = next(wrong for wrong in misconceptions(chapter) if wrong.task == chapter.tasks[-1].name)
    mistaken = f"{blanked(solution, wrong.task)}\n\n{wrong.file.read_text('utf-8')}"
    return [as_file(folder, label, source) for label, source in {"solution": solution, wrong.label: mistaken}.items()]


def as_file(folder: Path, label: str, source: str) -> Path:
    file = folder / f"{label}.py"
    file.write_text(source, encoding="utf-8")
    return file


def by_engine(chapter: Chapter, files: Sequence[Path], *, portable: bool) -> dict[str, Endings]:
    found: dict[str, Endings] = {}

    with open_engine([chapter], Settings(seed=SEED, portable=portable)) as engine:
        for file in files:
            endings = found[file.stem] = {}

            def keep(item: pytest.Item, ending: Ending, _: object, endings: Endings = endings) -> None:
                known = {Outcome.PASSED: PASSED, Outcome.NOT_CHECKED: NOT_RUN}
                endings[item.name] = known.get(ending.outcome, FAILED)

            engine.judge(chapter, file, on_item=keep)
    return found


def by_pytest(chapter: Chapter, file: Path, report: Path) -> Endings:
    command = [sys.executable, "-m", "pytest", "-q", f"checker/chapters/{chapter.stem}", "-n0"]
    command += [f"--file={file}", f"--seed={SEED}", f"--junitxml={report}"]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=False, timeout=300)
    endings = {}
    for case in ElementTree.parse(report).iter("testcase"):
        tags = {child.tag for child in case}
        endings[case.get("name", "")] = (
            FAILED if tags & {"failure", "error"} else NOT_RUN if "skipped" in tags else PASSED
        )
    return endings


@pytest.mark.slow
@pytest.mark.parametrize("chapter", chapters(), ids=lambda chapter: chapter.stem)
class TestEveryFileEndsAlike:
    def test_without_fork(self, chapter: Chapter, tmp_path: Path) -> None:
        files = written(chapter, tmp_path)
        forked = by_engine(chapter, files, portable=False)
        assert set(forked["solution"].values()) == {PASSED}
        assert by_engine(chapter, files, portable=True) == forked

    def test_under_plain_pytest(self, chapter: Chapter, tmp_path: Path) -> None:
        files = written(chapter, tmp_path)
        forked = by_engine(chapter, files, portable=False)
        for file in files:
            assert by_pytest(chapter, file, tmp_path / "report.xml") == forked[file.stem], file.stem
