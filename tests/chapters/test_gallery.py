"""The real chapters are whole, and their galleries prove that their verdicts are true.

Always: stub, solution, every right answer, one misconception a task, of which the first must be named. Slow: every
misconception, as `dev check` does.
Both under one seed, so that the suite says of a change what that change did. Luck is hunted by `dev check --seeds`.
"""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from checker.course import ROOT, Chapter, chapters
from checker.course.gallery import misconceptions
from checker.dev.check import check_chapter
from checker.dev.gallery_run import exhibits
from checker.judge.run.engine import Engine
from tests.stubs import copy_stubs

pytestmark = pytest.mark.xdist_group("engine")
CHAPTERS = pytest.mark.parametrize("chapter", chapters(), ids=lambda chapter: chapter.stem)


def as_shipped(chapter: Chapter, folder: Path) -> Chapter:
    """The chapter beside an exercise that nobody has begun: the one in `exercises` is the learner's."""
    copy_stubs(folder / "exercises")
    shutil.copytree(chapter.solutions, folder / "solutions")
    return replace(chapter, solutions=folder / "solutions")


@CHAPTERS
def test_the_verdicts_on_the_gallery_are_true(chapter: Chapter, engine: Engine, tmp_path: Path) -> None:
    complaints: list[str] = []
    check_chapter(engine, as_shipped(chapter, tmp_path), strict=True, few=True, tell=complaints.append)
    assert complaints == []


@pytest.mark.slow
@CHAPTERS
def test_the_verdicts_on_the_whole_gallery_are_true(chapter: Chapter, engine: Engine, tmp_path: Path) -> None:
    complaints: list[str] = []
    check_chapter(engine, as_shipped(chapter, tmp_path), strict=True, tell=complaints.append)
    assert complaints == []


@CHAPTERS
def test_one_misconception_a_task_is_tried_always(chapter: Chapter) -> None:
    tried = [exhibit.fails for exhibit in exhibits(chapter, few=True) if exhibit.fails]
    assert sorted(tried) == sorted({wrong.task for wrong in misconceptions(chapter)})


@CHAPTERS
def test_the_exercise_is_shipped_as_the_stub(chapter: Chapter) -> None:
    if not is_unmodified("exercises"):
        pytest.skip("exercises/ has been worked on, or is not in git")
    assert chapter.exercise.read_bytes() == (chapter.folder / "stub.py").read_bytes()


def is_unmodified(folder: str) -> bool:
    command = ["git", "diff", "--quiet", "HEAD", "--", folder]
    try:
        return subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False
