"""tutor.py, started as a learner starts it: with an old Python, without packages, from anywhere."""

import ast
import os
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from checker.cli.usage import COMMANDS
from checker.course import ROOT
from tests.stubs import copy_stubs

DOOR = ROOT / "tutor.py"

# A command line that tells what the door has prepared, in place of the real one.
REPORTING = """
import atexit, gc, os, sys
def run(argv):
    atexit.register(print, "torn down")
    print(gc.isenabled(), os.environ.get("OMP_NUM_THREADS"), "torch" in sys.modules, sys.path[-1])
    raise SystemExit(CODE)
"""


def start(
    door: Path, *arguments: str, python: tuple[str, ...] = (), **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *python, str(door), *arguments],
        env={**os.environ, "PYTHONUTF8": "1", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the door, in a folder with Chinese and a space in its name."""
    house = tmp_path / "课程 one"
    house.mkdir()
    shutil.copy(DOOR, house)
    return house


def add_command_line(house: Path, code: str) -> None:
    cli = house / "checker" / "cli"
    cli.mkdir(parents=True)
    (house / "checker" / "__init__.py").touch()
    (cli / "__init__.py").touch()
    (cli / "entry.py").write_text(REPORTING.replace("CODE", code), encoding="utf-8")


def add_packages(folder: Path, **versions: str) -> None:
    """All that the tutor needs, with nothing in it; new enough where `versions` does not say otherwise."""
    for name in ("torch", "torchvision", "tensorboard", "pytest", "PIL", "rich", "typer", "tomli"):
        add_package(folder, name, versions.get(name, "99.0"))


def add_package(folder: Path, name: str, version: str) -> None:
    """A package as pip leaves it, with nothing in it."""
    (folder / name).mkdir(parents=True)
    (folder / name / "__init__.py").touch()
    information = folder / f"{name}-{version}.dist-info"
    information.mkdir()
    (information / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")


def assert_says(done: subprocess.CompletedProcess[str], *pieces: str) -> None:
    """Two sentences, English and Chinese, and the line that mends it; no traceback; ended as one started wrongly."""
    assert done.returncode == 2, done.stderr
    assert done.stdout == ""
    english, chinese, line = done.stderr.splitlines()
    assert english.isascii() or str(ROOT.anchor) in english
    assert any("\u4e00" <= letter <= "\u9fff" for letter in chinese)
    assert line.startswith("    ")
    for piece in pieces:
        assert piece in done.stderr


def test_python_3_6_can_read_the_door() -> None:
    ast.parse(DOOR.read_text(encoding="utf-8"), feature_version=(3, 6))


def test_python_2_can_read_the_door() -> None:
    tree = ast.parse(DOOR.read_text(encoding="utf-8"))
    newer = (
        ast.JoinedStr,
        ast.AnnAssign,
        ast.NamedExpr,
        ast.Nonlocal,
        ast.AsyncFunctionDef,
        ast.YieldFrom,
    )
    assert not [node for node in ast.walk(tree) if isinstance(node, newer)]
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            assert node.returns is None and not node.args.kwonlyargs and not node.args.posonlyargs
        if isinstance(node, ast.arg):
            assert node.annotation is None


@pytest.mark.parametrize("name", ["python2.7", "python3.6", "python3.8", "python3.9"])
def test_an_old_python_is_told_so(name: str) -> None:
    python = shutil.which(name)
    if python is None or subprocess.run([python, "-c", ""], capture_output=True, check=False).returncode != 0:
        pytest.skip(f"{name} is not on this machine")
    done = subprocess.run([python, str(DOOR)], capture_output=True, check=False)
    assert done.returncode == 2
    assert b"needs Python 3.10" in done.stderr and b"Traceback" not in done.stderr


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 6, 15), (3, 9, 25)])
def test_an_old_version_is_refused_before_anything_else(
    version: tuple[int, int, int], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", version)
    monkeypatch.setattr(sys, "argv", ["tutor.py", "check", "4"])
    monkeypatch.delenv("CONDA_PREFIX", raising=False)
    with pytest.raises(SystemExit) as end:
        runpy.run_path(str(DOOR), run_name="__main__")
    assert end.value.code == 2
    said = capfd.readouterr().err
    assert ".".join(map(str, version)) in said and "3.10" in said and "需要" in said


def test_without_packages_only_what_the_command_needs_is_asked_for(house: Path) -> None:
    """`python -S` sees the standard library and nothing else."""
    done = start(house / "tutor.py", "lesson", "4", python=("-S",))
    assert_says(done, "typer", "rich", "-m pip install")
    assert "torch" not in done.stderr
    assert_says(start(house / "tutor.py", "check", "4", python=("-S",)), '"torch>=2.4"', "torchvision", "pillow")


def test_the_line_installs_what_pyproject_asks_for(house: Path) -> None:
    tomllib = pytest.importorskip("tomllib" if sys.version_info >= (3, 11) else "tomli")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {entry for entry in project["dependencies"] if "python_version" not in entry or sys.version_info < (3, 11)}
    line = start(house / "tutor.py", "watch", python=("-S",)).stderr.splitlines()[-1]
    asked = {word.strip('"') for word in line.split(" --upgrade ")[1].split()}
    assert asked == {entry.split(";")[0] for entry in wanted}


def test_a_torch_that_is_too_old_is_named_with_its_version(house: Path, tmp_path: Path) -> None:
    add_packages(tmp_path / "packages", torch="2.3.1+cu121")
    done = start(house / "tutor.py", "check", "4", PYTHONPATH=str(tmp_path / "packages"))
    assert_says(done, "2.3.1+cu121", '--upgrade "torch>=2.4"')


@pytest.mark.parametrize("version", ["2.4.0", "2.10.0a0+git1234", "3.0"])
def test_versions_are_compared_as_numbers(house: Path, tmp_path: Path, version: str) -> None:
    add_command_line(house, "0")
    add_packages(tmp_path / "packages", torch=version)
    done = start(house / "tutor.py", "check", "4", PYTHONPATH=str(tmp_path / "packages"))
    assert done.returncode == 0, done.stderr


def test_the_forgotten_environment_is_pointed_out(house: Path) -> None:
    own = house / ".venv" / ("Scripts" if os.name == "nt" else "bin") / ("python.exe" if os.name == "nt" else "python")
    own.parent.mkdir(parents=True)
    own.touch()
    done = start(house / "tutor.py", "check", "4", "--seed", "1", python=("-S",))
    assert_says(done, f'"{own}" "{house / "tutor.py"}" check 4 --seed 1')


def test_a_terminal_without_chinese_is_no_accident(house: Path) -> None:
    done = start(house / "tutor.py", "check", python=("-S",), PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr and "-m pip install" in done.stderr


@pytest.mark.parametrize(
    ("command", "prepared"),
    [
        (["check", "4"], "False 1"),
        (["lesson", "4"], "True None"),
        (["check", "--help"], "True None"),
        (["check", "-h"], "True None"),
    ],
)
def test_a_command_that_judges_is_prepared_for_torch(
    house: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str], prepared: str
) -> None:
    add_command_line(house, "0")
    add_packages(tmp_path / "packages")
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    done = start(house / "tutor.py", *command, PYTHONPATH=str(tmp_path / "packages"))
    assert done.stdout.split(" False ")[0] == prepared, done.stderr


@pytest.mark.parametrize(("code", "expected"), [("0", 0), ("None", 0), ("3", 3), ("'no such chapter'", 1)])
def test_the_exit_code_comes_through(house: Path, code: str, expected: int) -> None:
    add_command_line(house, code)
    done = start(house / "tutor.py", PYTHONSAFEPATH="1", PYTHONUNBUFFERED="")
    assert done.returncode == expected
    assert done.stdout.endswith("\n") and "torn down" not in done.stdout  # flushed, and then gone by os._exit
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_leaves_early_is_no_accident(house: Path, unbuffered: str) -> None:
    add_command_line(house, "0")
    process = subprocess.Popen(
        [sys.executable, str(house / "tutor.py")],
        env={**os.environ, "PYTHONUTF8": "1", "PYTHONUNBUFFERED": unbuffered},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None and process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(timeout=60) == 0


@pytest.fixture
def real_house(house: Path) -> Path:
    """The whole tutor in that folder, with a state of its own."""
    shutil.copytree(ROOT / "checker", house / "checker", ignore=shutil.ignore_patterns("__pycache__"))
    copy_stubs(house / "exercises")
    return house


def test_the_real_tutor_starts_from_anywhere(real_house: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(real_house / "tutor.py"), "--help"], cwd=tmp_path, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert b"check" in done.stdout and done.stderr == b""


@pytest.mark.parametrize("command", [[], ["lesson", "4"], ["hint", "4", "relu"], ["lang", "zh"], ["check", "--help"]])
def test_a_command_that_needs_no_torch_never_imports_it(real_house: Path, tmp_path: Path, command: list[str]) -> None:
    packages = tmp_path / "packages"
    for name in ("torch", "torchvision", "tensorboard", "numpy", "pytest"):
        add_package(packages, name, "99.0")
        (packages / name / "__init__.py").write_text("raise RuntimeError('imported')", encoding="utf-8")
    done = start(real_house / "tutor.py", *command, PYTHONPATH=str(packages))
    assert done.returncode == 0, done.stderr
    assert "imported" not in done.stdout + done.stderr


def test_the_commands_that_judge_are_commands() -> None:
    assert runpy.run_path(str(DOOR))["JUDGING"] <= set(COMMANDS)


@pytest.mark.skipif(os.name == "nt", reason="Windows does not add up the time of processes that have ended")
def test_help_is_there_at_once() -> None:
    """A tenth of a second; half a second of work on a machine that is slow or does other things too."""
    start(DOOR, "--help", PYTHONDONTWRITEBYTECODE="")
    seconds = []
    for _ in range(3):
        before = os.times()
        assert start(DOOR, "--help").returncode == 0
        after = os.times()
        seconds.append(after.children_user + after.children_system - before.children_user - before.children_system)
    assert min(seconds) < 0.5


def test_a_shell_asks_which_words_may_follow() -> None:
    asked = {**os.environ, "_TUTOR_COMPLETE": "complete_bash", "COMP_WORDS": "tutor d", "COMP_CWORD": "1"}
    told = subprocess.run(
        [sys.executable, str(ROOT / "tutor.py")], env=asked, capture_output=True, encoding="utf-8", check=False
    )
    assert {"diff", "draw", "doctor", "diagnose", "data"} <= set(told.stdout.split()) and "check" not in told.stdout
