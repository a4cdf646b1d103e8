"""From what was typed to a chapter and a task; a typo gets the nearest name and the command to run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.world import COURSE, FakeEngine, tutor

FOUR = ["4", "04", "ch04", "CH4", "layers", "Layers", "ch04_layers", "ch04_layers.py", "exercises/ch04_layers.py"]


@pytest.mark.parametrize("n", FOUR)
def test_a_chapter_has_many_names(tmp_path: Path, n: str) -> None:
    engine = FakeEngine()
    assert tutor(tmp_path, "check", n, engine=engine).code == 0
    assert engine.asked == [("ch04_layers", tmp_path / "exercises" / "ch04_layers.py")]


@pytest.mark.parametrize("words", [[], ["all"], ["ALL"]])
def test_no_name_means_all(tmp_path: Path, words: list[str]) -> None:
    engine = FakeEngine()
    assert tutor(tmp_path, "check", *words, engine=engine).code == 0
    assert [stem for stem, _ in engine.asked] == ["ch04_layers", "ch05_sequential"]


@pytest.mark.parametrize("task", ["relu", "RELU"])
def test_a_task_is_judged_alone(tmp_path: Path, task: str) -> None:
    result = tutor(tmp_path, "check", "4", task, "--seed", "7")
    assert "relu" in result.out and "flatten_images" not in result.out
    assert "Right!" in result.out and result.out.endswith("Next: python tutor.py check 4\n")


TYPOS = [
    ("chekc 4", "check 4"),
    ("hnit 4 relu", "hint 4 relu"),
    ("check 99", "check 5"),
    ("check 3 --json", "check 4 --json"),
    ("check layrs", "check 4"),
    ("check relu", "check 4 relu"),
    ("check 4 rellu", "check 4 relu"),
    ("check 4 conv2d_outputsize --seed 3", "check 4 conv2d_output_size --seed 3"),
    ("check 4 --sed 3", "check 4 --seed 3"),
    ("check 4 --jsn", "check 4 --json"),
    ("check 4 --seed", "check 4 --seed 1"),
    ("check 4 --seed x", "check 4 --seed 1"),
    ("check 4 --seed=x", "check 4 --seed=1"),
    ("check 4 --seed -1", "check 4 --seed 1"),
    ("check 4 --timeout nan", "check 4 --timeout 20"),
    ("check 4 --json=yes", "check 4 --json"),
    ("check 4 relu more", "check 4 relu"),
    ("check 4 --exercises nowhere", "check"),
    ("check 4 --file nowhere.py", "check 4"),
    ("check all relu", "check 4 relu"),
    ("check 4 --lang fr", "check 4 --lang"),
    ("hint", "hint 4"),
    ("hint 4 rellu", "hint 4 relu"),
    ("hint 4 --al", "hint 4 --all"),
    ("lesson", "lesson 4"),
    ("lesson 44", "lesson 5"),
    ("lang french", "lang"),
    ("--versoin", "--"),
    ("-x", "-"),
    ("dev chekc 4", "dev check 4"),
]


@pytest.mark.parametrize(("typed", "right"), TYPOS)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_typo_gets_one_line_that_ends_in_a_command(tmp_path: Path, typed: str, right: str, language: str) -> None:
    result = tutor(tmp_path, *typed.split(), LANG=f"{language}_XX.UTF-8")
    assert (result.code, result.out) == (2, "")
    assert result.err.count("\n") == 1
    before, _, command = result.err.rstrip("\n").partition("python tutor.py ")
    assert command.startswith(right)
    assert any("一" <= char <= "鿿" for char in before) is (language == "zh")


def test_the_suggested_commands_work(tmp_path: Path) -> None:
    for typed, _ in TYPOS[:-1]:  # the authors' tools have tests of their own
        suggested = tutor(tmp_path, *typed.split()).err.partition("python tutor.py ")[2].split()
        assert tutor(tmp_path, *suggested).code == 0, (typed, suggested)


def test_a_course_without_chapters(tmp_path: Path) -> None:
    for words in (["check"], ["check", "4"], ["hint", "4"], ["hint"], ["lesson"]):
        assert tutor(tmp_path, *words, course=tmp_path).code == 2
    assert "no chapters" in tutor(tmp_path, course=tmp_path).out


def test_file_and_folder(tmp_path: Path) -> None:
    file = tmp_path / "ch05_sequential.py"
    file.touch()
    engine = FakeEngine()
    assert tutor(tmp_path, "check", "--file", str(file), engine=engine).code == 0
    assert tutor(tmp_path, "check", "4", "--file", str(file), engine=engine).code == 0
    assert tutor(tmp_path, "check", "4", "--exercises", str(tmp_path), engine=engine).code == 0
    assert engine.asked == [
        ("ch05_sequential", file),
        ("ch04_layers", file),
        ("ch04_layers", tmp_path / "ch04_layers.py"),
    ]
    assert not (tmp_path / ".tutor").exists()  # files of others leave no trace in the learner's progress


def test_the_course_of_the_tests_is_found() -> None:
    assert sorted(path.name for path in COURSE.iterdir()) == ["ch04_layers", "ch05_sequential"]
