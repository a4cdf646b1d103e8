"""The class to rehearse with: in every form, and graded for real it gets what was written down before."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker.course import ROOT, chapters
from checker.dev.sample_class import KINDS, replaced, sample_class
from checker.grade.intake import read_class
from checker.grade.intake.roster import read_roster

COURSE = chapters()
FIVE = [chapter for chapter in COURSE if chapter.number == 5]


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".zip"  # a ZIP has the time in it
    }


def test_one_seed_makes_one_class(tmp_path: Path) -> None:
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        sample_class(tmp_path / name, FIVE, students=len(KINDS), seed=seed)
    assert contents(tmp_path / "a") == contents(tmp_path / "b") != contents(tmp_path / "c")


def test_every_student_is_found_and_nothing_is_refused(tmp_path: Path) -> None:
    expected = json.loads(sample_class(tmp_path / "class", COURSE[3:6], students=30, seed=3).read_text())
    roster = read_roster(tmp_path / "class-roster.csv")
    found = list(read_class(tmp_path / "class", chapters=COURSE, roster=roster))
    assert {one.student.id for one in found} == set(expected) == set(roster.students)
    assert all(one.refused is None and len(one.files) == 3 for one in found)
    assert all(one.student.name and one.student.fields["language"] for one in found)


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(FileExistsError):
        sample_class(tmp_path, FIVE, students=1, seed=0)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("chapter", COURSE, ids=lambda chapter: chapter.stem)
def test_what_is_put_together_is_python_with_each_task_once(chapter: object, tmp_path: Path) -> None:
    from checker.course import Chapter
    from checker.course.gallery import misconceptions

    assert isinstance(chapter, Chapter)
    solution = chapter.solution.read_text("utf-8")
    names = [task.name for task in chapter.tasks]
    for wrong in misconceptions(chapter):
        source = replaced(solution, wrong.file.read_text("utf-8"))
        defined = [node.name for node in ast.parse(source).body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
        assert all(defined.count(name) <= 1 for name in names), wrong.label


@pytest.mark.parametrize("students", [5, pytest.param(10, marks=pytest.mark.slow)])
def test_graded_for_real_it_gets_what_was_written_down(students: int, tmp_path: Path) -> None:
    expected = json.loads(sample_class(tmp_path / "class", FIVE, students=students, seed=5).read_text())
    command = [sys.executable, "tutor.py", "grade", str(tmp_path / "class"), "--chapters", "5", "--export", "json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env={**os.environ, "TUTOR_LANG": "en"})
    assert done.returncode == 0, done.stdout + done.stderr
    grades = json.loads((tmp_path / "class-grades" / "grades.json").read_text())
    seen = 0
    for student in grades["students"]:
        for task in student["chapters"][0]["tasks"]:
            must = expected[student["id"]]["ch05_sequential"].get(task["task"])
            assert must is None or must in (task["outcome"], *task["diagnosis"]), (student["id"], task)
            seen += must is not None
    assert seen > 3 * students
