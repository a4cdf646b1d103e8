"""`dev new` adds a chapter to a clean copy of the kit: no file of the kit changes, and every command finds it."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from checker.course import ROOT
from checker.dev.new_chapter import new_chapter
from tests.stubs import copy_stubs

pytestmark = pytest.mark.xdist_group("dev_new")

NUMBER, NAME, STEM = 13, "tensors", "ch13_tensors"
PARTS = ("tutor.py", "course_data.py", "pyproject.toml", "checker", "solutions", "data")


def run(kit: Path, *argv: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(kit / "tutor.py"), *argv, "--lang", "en"]
    return subprocess.run(command, cwd=kit, capture_output=True, text=True, encoding="utf-8", check=False, timeout=300)


def contents(kit: Path) -> Mapping[str, str]:
    files = [file for file in kit.rglob("*") if file.is_file() and "__pycache__" not in file.parts]
    return {str(file.relative_to(kit)): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the kit with a thirteenth chapter."""
    folder = tmp_path_factory.mktemp("kit")
    for part in PARTS:
        place = ROOT / part
        ignored = shutil.ignore_patterns("__pycache__", ".tutor")
        shutil.copytree(place, folder / part, ignore=ignored) if place.is_dir() else shutil.copy(place, folder)
    copy_stubs(folder / "exercises")
    before = contents(folder)
    done = run(folder, "dev", "new", str(NUMBER), NAME)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.strip().endswith(f"Next: python tutor.py dev check {NUMBER}")
    after = contents(folder)
    assert {name: after[name] for name in before} == before
    added = [name for name in after if name not in before]
    assert added
    assert all(STEM in name for name in added)
    return folder


def test_dev_check_finds_nothing_to_complain_of(kit: Path) -> None:
    done = run(kit, "dev", "check", str(NUMBER))
    assert (done.returncode, done.stdout.partition(",")[0]) == (0, f"{STEM}: 0 complaints"), done.stdout + done.stderr


def test_check_finds_it(kit: Path) -> None:
    done = run(kit, "check", NAME, "--json")
    [chapter] = json.loads(done.stdout)["chapters"]
    assert (chapter["chapter"], [task["outcome"] for task in chapter["tasks"]]) == (NUMBER, ["not_started"])
    assert run(kit, "check", str(NUMBER), "--exercises", "solutions").returncode == 0


def test_hints_lessons_and_the_overview_find_it(kit: Path) -> None:
    assert "hint 1 of 3" in run(kit, "hint", str(NUMBER)).stdout
    assert f"python tutor.py check {NUMBER}" in run(kit, "lesson", NAME).stdout
    assert NAME in run(kit).stdout


@pytest.mark.parametrize(
    ("number", "name", "said"),
    [
        (0, "tensors", "0 is no chapter's number"),
        (100, "tensors", "100 is no chapter's number"),
        (13, "Tensors!", "'Tensors!' is no chapter's name"),
        (90, "again", "chapter 90 is there already: ch90_sample"),
    ],
)
def test_what_cannot_be(number: int, name: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "chapters" / "ch90_sample").mkdir(parents=True)
    with pytest.raises(ValueError, match=said):
        new_chapter(number, name, tmp_path / "chapters")
    assert not (tmp_path / "exercises").exists()


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    exercise = tmp_path / "exercises" / f"{STEM}.py"
    exercise.parent.mkdir()
    exercise.write_text("mine", encoding="utf-8")
    with pytest.raises(ValueError, match="is there already"):
        new_chapter(NUMBER, NAME, tmp_path / "chapters")
    assert exercise.read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "chapters").exists()
