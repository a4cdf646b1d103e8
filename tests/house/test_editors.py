"""What VS Code and PyCharm find in the folder: it can be read, and what it starts exists."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from checker.cli.names import find_chapter
from checker.cli.usage import COMMANDS
from checker.course import ROOT, chapters

CODE = sorted((ROOT / ".vscode").glob("*.json"))
CHARM = sorted((ROOT / ".run").glob("*.run.xml"))
TUTOR = "${workspaceFolder}/tutor.py"
OPEN_CHAPTER = ("${fileBasenameNoExtension}", "$FileNameWithoutExtension$")


def code(name: str) -> dict[str, Any]:
    """A file without comments, so that every reader of JSON can read it."""
    found: dict[str, Any] = json.loads((ROOT / ".vscode" / f"{name}.json").read_text(encoding="utf-8"))
    return found


def charm(file: Path) -> dict[str, str]:
    options = ElementTree.parse(file).getroot().iter("option")
    return {option.get("name", ""): option.get("value", "") for option in options}


def words_of_tasks() -> list[list[str]]:
    started = [task["args"][1:] for task in code("tasks")["tasks"] if task["args"][0] == TUTOR]
    return [*started, *(charm(file)["PARAMETERS"].split() for file in CHARM)]


def strings(value: object) -> list[str]:
    if isinstance(value, dict):
        return [found for inner in value.values() for found in strings(inner)]
    if isinstance(value, list):
        return [found for inner in value for found in strings(inner)]
    return [value] if isinstance(value, str) else []


def test_they_are_there() -> None:
    assert {file.stem for file in CODE} == {"settings", "tasks", "launch", "extensions"}
    assert [file.name for file in CHARM] == ["check.run.xml", "watch.run.xml"]


@pytest.mark.parametrize("file", CODE, ids=lambda file: file.name)
def test_paths_exist(file: Path) -> None:
    paths = [word for word in strings(code(file.stem)) if word.startswith("${workspaceFolder}")]
    assert all((ROOT / path.removeprefix("${workspaceFolder}").lstrip("/")).exists() for path in paths)
    known = {"workspaceFolder", "file", "fileBasenameNoExtension", "command:python.interpreterPath"}
    assert set(re.findall(r"\$\{(.+?)\}", file.read_text(encoding="utf-8"))) <= known


@pytest.mark.parametrize("file", CHARM, ids=lambda file: file.name)
def test_paths_of_pycharm_exist(file: Path) -> None:
    options = charm(file)
    for name in ("SCRIPT_NAME", "WORKING_DIRECTORY"):
        assert Path(options[name].replace("$PROJECT_DIR$", str(ROOT))).exists()
    configuration = ElementTree.parse(file).getroot().find("configuration")
    assert configuration is not None and configuration.get("type") == "PythonConfigurationType"
    assert configuration.get("name") == options["PARAMETERS"].split()[0] == file.name.split(".")[0]


def test_every_command_exists() -> None:
    words = words_of_tasks()
    assert [command for command, _ in words] == ["check", "hint", "watch", "check", "watch"]
    assert all(command in COMMANDS and chapter in OPEN_CHAPTER for command, chapter in words)


def test_the_open_file_names_its_chapter() -> None:
    class Kit:
        chapters = ROOT / "checker" / "chapters"

    session: Any = Kit()
    files = [chapter.exercise for chapter in chapters()]
    assert files and [find_chapter(session, file.stem).stem for file in files] == [file.stem for file in files]


def test_the_test_panel_shows_the_checkers() -> None:
    settings = code("settings")
    assert settings["python.testing.pytestEnabled"] is True and settings["python.testing.unittestEnabled"] is False
    assert settings["python.testing.pytestArgs"] == ["checker/chapters"]
    assert list((ROOT / "checker" / "chapters").glob("*/test_*.py"))


def test_f5_runs_the_open_file() -> None:
    (started,) = code("launch")["configurations"]
    assert (started["type"], started["request"], started["program"]) == ("debugpy", "launch", "${file}")
    assert "ms-python.debugpy" in code("extensions")["recommendations"]


def problems(output: str) -> list[tuple[str, int, str]]:
    """What VS Code would list: lines that follow one another, and each fits its pattern."""
    (matcher,) = [task["problemMatcher"] for task in code("tasks")["tasks"] if task["problemMatcher"]]
    place, text = (re.compile(pattern["regexp"]) for pattern in matcher["pattern"])
    lines = output.splitlines()
    pairs = [(place.match(first), text.match(second)) for first, second in pairwise(lines)]
    return [(where[1], int(where[2]), said[1]) for where, said in pairs if where and said]


PROGRAMS = [
    ("def f():\n    return 1 / 0\n\n\nf()\n", [(5, "f()"), (2, "return 1 / 0")]),
    ("x = (1\n", [(1, "x = (1")]),
]


@pytest.mark.parametrize(("program", "found"), PROGRAMS)
def test_a_traceback_becomes_problems(program: str, found: list[tuple[int, str]], tmp_path: Path) -> None:
    file = tmp_path / "my file.py"
    file.write_text(program, encoding="utf-8")
    done = subprocess.run([sys.executable, file], capture_output=True, text=True, check=False)
    assert problems(done.stderr) == [(str(file), line, text) for line, text in found]


@pytest.mark.parametrize("file", [*CODE, *CHARM], ids=lambda file: file.name)
def test_git_keeps_them(file: Path) -> None:
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("the kit was unpacked without git")
    done = subprocess.run(["git", "check-ignore", "--quiet", file], cwd=ROOT, check=False)
    assert done.returncode == 1  # 0: it is ignored
