"""`--course DIR`: another folder of chapters, exercises and solutions, in one language if its author likes."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.dev.new_chapter import new_chapter
from tests.cli.world import FakeEngine, Result, tutor


@pytest.fixture
def course(tmp_path: Path) -> Path:
    folder = tmp_path / "my course"
    new_chapter(3, "tensors", folder / "chapters")
    return folder


def ask(tmp_path: Path, *argv: str, engine: FakeEngine | None = None) -> Result:
    return tutor(tmp_path / "kit", *argv, engine=engine)


@pytest.mark.parametrize("place", ["before", "after", "joined"])
def test_the_option_may_stand_anywhere(tmp_path: Path, course: Path, place: str) -> None:
    option = [f"--course={course}"] if place == "joined" else ["--course", str(course)]
    argv = [*option, "hint", "3"] if place == "before" else ["hint", "3", *option]
    result = ask(tmp_path, *argv)
    assert "double: hint 1 of 3" in result.out
    assert f'python tutor.py hint 3 double --course "{course}"' in result.out
    assert (course / ".tutor" / "state.json").exists()


def test_its_own_exercises_are_checked(tmp_path: Path, course: Path) -> None:
    engine = FakeEngine()
    ask(tmp_path, "check", "--course", str(course), engine=engine)
    assert engine.asked == [("ch03_tensors", course / "exercises" / "ch03_tensors.py")]


def test_the_next_step_names_the_course(tmp_path: Path, course: Path) -> None:
    at_a_glance = ask(tmp_path, "--course", str(course)).out
    assert f'python tutor.py lesson 3 --course "{course}"' in at_a_glance
    assert "PyTorch, one chapter\n" in at_a_glance


def test_one_language_is_enough(tmp_path: Path, course: Path) -> None:
    (course / "chapters" / "ch03_tensors" / "lesson.zh.md").unlink()
    result = ask(tmp_path, "lesson", "3", "--course", str(course), "--lang", "zh")
    assert "Write here what the learner needs" in result.out


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["check", "3", "--course", "nowhere"], "nowhere contains no course: "),
        (["check", "3", "--course"], "--course needs a value; for example: python tutor.py check 3 --course my_course"),
    ],
)
def test_no_course_there(tmp_path: Path, argv: list[str], said: str) -> None:
    result = ask(tmp_path, *argv)
    assert result.code == 2
    assert result.err.startswith(said)
    assert result.err.endswith("python tutor.py check 3\n") or "my_course" in result.err


def test_a_page_without_exercises(tmp_path: Path, course: Path) -> None:
    page = course / "chapters" / "ch00_editor"
    page.mkdir()
    (page / "lesson.en.md").write_text("# The editor\n\nKeys to know.\n", encoding="utf-8")
    for word in ("0", "editor", "ch00_editor"):
        result = ask(tmp_path, "lesson", word, "--course", str(course))
        assert "Keys to know." in result.out
        assert f'python tutor.py lesson 3 --course "{course}"' in result.out
    assert ask(tmp_path, "check", "0", "--course", str(course)).code == 2
