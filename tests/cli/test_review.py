"""`review`: the longest unchecked first, and what no longer passes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.course import chapters
from checker.course.verdicts import Outcome
from tests.cli.world import ABSOLUTE, COURSE, HERE, FakeEngine, ended, passed, tutor
from tests.golden import agree

GOLDEN = HERE / "golden_review"
FOUR, FIVE = "ch04_layers", "ch05_sequential"
ALL_PASSED = {chapter.stem: {task.name: "passed" for task in chapter.tasks} for chapter in chapters(COURSE)}
FALLEN = FakeEngine({"relu": ended("relu", Outcome.FAILED, ABSOLUTE)})


def checked(root: Path, **days: int) -> Path:
    """A state in which these chapters were done, and checked last on that day of November."""
    file = root / ".tutor" / "state.json"
    file.parent.mkdir()
    done = "2026-10-01T12:00:00+00:00"
    rows = {stem: {"done": done, "last": f"2026-11-{day:02}T12:00:00+00:00"} for stem, day in days.items()}
    file.write_text(json.dumps({"version": 1, "checks": rows}))
    return file


@pytest.mark.parametrize(
    "days, argv, asked",
    [
        ({FOUR: 2, FIVE: 1}, (), [FIVE, FOUR]),
        ({FOUR: 1, FIVE: 2}, (), [FOUR, FIVE]),
        ({FOUR: 2, FIVE: 1}, ("--count", "1"), [FIVE]),
        ({FIVE: 1}, ("--count", "9"), [FIVE]),
    ],
)
def test_the_longest_unchecked_come_first(
    days: dict[str, int], argv: tuple[str, ...], asked: list[str], tmp_path: Path
) -> None:
    checked(tmp_path, **days)
    engine = FakeEngine()
    result = tutor(tmp_path, "review", *argv, engine=engine)
    assert (result.code, result.err) == (0, "") and [stem for stem, _ in engine.asked] == asked
    assert result.out.endswith("still passes. The course at a glance: python tutor.py\n")


def test_it_is_remembered_as_a_check_is(tmp_path: Path) -> None:
    file = checked(tmp_path, **{FOUR: 1, FIVE: 2})
    assert tutor(tmp_path, "review", "--count", "1", engine=FALLEN).code == 1
    known = json.loads(file.read_text())
    assert known["outcomes"][FOUR]["relu"] == "failed" and FIVE not in known["outcomes"]
    assert known["checks"][FOUR]["last"] > known["checks"][FIVE]["last"]
    engine = FakeEngine()
    tutor(tmp_path, "review", "--count", "1", engine=engine)
    assert [stem for stem, _ in engine.asked] == [FIVE]
    assert "was done, no longer passes" in tutor(tmp_path).out


def test_two_reviews_have_two_seeds(tmp_path: Path) -> None:
    checked(tmp_path, **{FOUR: 1})
    engines = [FakeEngine() for _ in range(3)]
    for engine in engines:
        tutor(tmp_path, "review", engine=engine)
    assert len({engine.settings.seed for engine in engines}) > 1


def test_nothing_is_done_yet(tmp_path: Path) -> None:
    engine = FakeEngine({"relu": passed("relu")})
    result = tutor(tmp_path, "review", engine=engine)
    assert (result.code, engine.asked) == (0, []) and result.out.endswith("Go on here: python tutor.py check 4\n")
    file = checked(tmp_path)
    file.write_text(json.dumps({**json.loads(file.read_text()), "outcomes": ALL_PASSED}))  # of an older tutor
    assert tutor(tmp_path, "review").code == 0


@pytest.mark.parametrize("given", ["0", "-1", "many", "1.5"])
def test_a_count_that_is_none(given: str, tmp_path: Path) -> None:
    refused = tutor(tmp_path, "review", f"--count={given}")
    assert refused.code == 2 and refused.err.endswith("python tutor.py review --count=2\n")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("look", ["40", "80", "120", "plain"])
def test_screens(language: str, look: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("secrets.randbelow", lambda _: 271828)
    words, width = (["--plain"], 40) if look == "plain" else ([], int(look))
    screens = [tutor(tmp_path, "review", "--lang", language, *words, width=width).out]
    checked(tmp_path, **{FOUR: 1, FIVE: 2})
    for engine in (FakeEngine(), FALLEN):
        screens.append(tutor(tmp_path, "review", "--lang", language, *words, engine=engine, width=width).out)
    screen = ("\n" + "=" * 40 + "\n").join(screens)
    agree(GOLDEN / f"review.{language}.{look}.txt", screen)
