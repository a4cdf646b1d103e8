"""A learner's day and a small class by commands alone, no terminal: what any system can run, Windows above all."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from checker.course import chapters
from checker.dev.sample_class import sample_class
from tests.kit_copy import copy_kit

pytestmark = pytest.mark.slow
LAYERS = "ch04_layers"
WRONG = "\n\ndef relu(x):\n    return x.abs()\n"
SCRIPT = "import torch\n\nx = torch.ones(2)\nx == 1\nprint('device', torch.ones(1).cuda().device)\n"
# How a console writes: as Windows does in China, in the west, and in the newest way.
CODE_PAGES = ("cp936", "cp1252", "utf-8")


@dataclass(frozen=True)
class Tutor:
    """The tutor in a kit of its own, `home`, whose path has a space and Chinese in it."""

    home: Path
    encoding: str

    def __call__(self, *words: str, code: int = 0) -> str:
        """What a command prints; it must end with this code, and without a traceback."""
        environ = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONUTF8")}
        done = subprocess.run(
            [
                sys.executable,
                str(self.home / "tutor.py"),
                "--lang",
                "en" if self.encoding == "cp1252" else "zh",
                *words,
            ],
            cwd=self.home,
            env={**environ, "PYTHONIOENCODING": self.encoding},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        said, errors = done.stdout.decode(self.encoding), done.stderr.decode(self.encoding)
        assert "Traceback" not in said + errors and done.returncode == code, said + errors
        return said


@pytest.fixture
def tutor(tmp_path: Path) -> Tutor:
    return Tutor(copy_kit(tmp_path / "my 课程", [LAYERS]), CODE_PAGES[0])


def test_a_day(tutor: Tutor, tmp_path: Path) -> None:
    home = tutor.home
    file, solution = home / "exercises" / f"{LAYERS}.py", (home / "solutions" / f"{LAYERS}.py").read_text("utf-8")
    assert "lesson 4" in tutor()
    tutor("check", "4", code=1)
    file.write_text(solution + WRONG, encoding="utf-8")
    assert "relu" in tutor("check", "4", code=1)
    assert "relu" in tutor("hint", "4", "relu")
    file.write_text(solution, encoding="utf-8")
    assert "16" in tutor("check", "4")
    (chapter,) = json.loads(tutor("check", "4", "--json"))["chapters"]
    assert {task["outcome"] for task in chapter["tasks"]} == {"passed"}

    tutor("reset", "4", "--yes")
    assert "TODO" in file.read_text("utf-8")
    assert "restore 4" in tutor("history", "4")
    tutor("restore", "4")
    assert file.read_text("utf-8") == solution

    newer = copy_kit(tmp_path / "newer", [LAYERS])
    (newer / "checker" / "new.py").touch()
    tutor("update", str(newer), "--yes")
    assert (home / "checker" / "new.py").exists() and file.read_text("utf-8") == solution
    assert "cifar10" in tutor("data", "list")
    tutor("pack", "--id", "s017", "4")
    assert list(home.glob("*s017*.zip"))


@pytest.mark.parametrize("encoding", CODE_PAGES[1:])
def test_a_check_in_other_code_pages(encoding: str, tutor: Tutor) -> None:
    there = replace(tutor, encoding=encoding)
    there("lesson", "4")
    there("check", "4", code=1)


def test_scripts_of_their_own(tutor: Tutor) -> None:
    (tutor.home / "我的 script.py").write_text(SCRIPT, encoding="utf-8")
    assert "x == 1" in tutor("diagnose", "我的 script.py", code=1)
    assert "device cuda:0" in tutor("gpu-sim", "我的 script.py")


def test_a_small_class(tutor: Tutor, tmp_path: Path) -> None:
    layers = [chapter for chapter in chapters() if chapter.stem == LAYERS]
    sample_class(tmp_path / "a class", layers, students=3, seed=2)
    tutor("grade", str(tmp_path / "a class"), "--chapters", "4")
    assert (tmp_path / "a class-grades" / "report.html").exists()


def test_a_long_path(tutor: Tutor, tmp_path: Path) -> None:
    """More than 260 characters: Windows' old limit, which a program may be freed of."""
    folder = tmp_path.joinpath(*["a folder with a long name, as some have them"] * 6)
    try:
        folder.mkdir(parents=True)
        shutil.copy(tutor.home / "solutions" / f"{LAYERS}.py", folder / "mine.py")
        os.path.realpath(folder / "mine.py", strict=True)  # which Wine cannot
    except OSError:
        pytest.skip("this system has no such paths")
    assert len(str(folder)) > 260
    assert "16" in tutor("check", "4", "--file", str(folder / "mine.py"))
