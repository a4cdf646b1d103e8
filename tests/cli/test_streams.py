"""What can be judged is judged: with streams that are closed or full, in a folder that has gone, or of an odd name."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from checker.storage import state
from checker.storage.history import History
from tests.cli.world import LAYERS, check, several, tutor
from tests.kit_copy import copy_kit

posix = pytest.mark.skipif(sys.platform == "win32", reason="no bash, no devices")
CHAPTER = "ch04_layers"


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With the solution as the learner's file, in a folder whose name has a meaning for pytest and for shells."""
    kit = copy_kit(tmp_path_factory.mktemp("kit") / "course [2026] $HOME 课程", [CHAPTER])
    (kit / "exercises" / f"{CHAPTER}.py").write_bytes((kit / "solutions" / f"{CHAPTER}.py").read_bytes())
    return kit


def run(kit: Path, line: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """`python tutor.py LINE`, by a shell."""
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    command = ["bash", "-c", f'exec "$0" "$1" --lang en {line}', sys.executable, str(kit / "tutor.py")]
    return subprocess.run(
        command, cwd=cwd or kit, env=environ, capture_output=True, encoding="utf-8", timeout=120, check=False
    )


def remembered(kit: Path) -> bool:
    """Whether all has passed, by what the tutor remembers; it is forgotten for the next test."""
    outcomes = state.load(kit / ".tutor" / "state.json").outcomes[CHAPTER]
    (kit / ".tutor" / "state.json").unlink()
    return set(outcomes.values()) == {"passed"}


@posix
@pytest.mark.parametrize(
    ("redirected", "code"),
    [
        ("<&-", 0),
        pytest.param(">&-", 0, marks=pytest.mark.slow),
        pytest.param("2>&-", 0, marks=pytest.mark.slow),
        pytest.param("<&- >&- 2>&-", 0, marks=pytest.mark.slow),
        pytest.param(">/dev/full", 4, marks=pytest.mark.slow),
        pytest.param("2>/dev/full", 0, marks=pytest.mark.slow),
    ],
)
def test_a_check_without_a_stream(redirected: str, code: int, kit: Path) -> None:
    done = run(kit, f"check 4 {redirected}")
    assert (done.returncode, remembered(kit)) == (code, True) and "Traceback" not in done.stderr
    assert ">" in redirected or "16 of 16 points" in done.stdout
    assert code == 0 or done.stderr.endswith("python tutor.py --lang en check 4\n")


@posix
@pytest.mark.parametrize("redirected", ["<&-", ">&-", "2>&-", ">/dev/full", "2>/dev/full", "<&- >&- 2>&-"])
@pytest.mark.parametrize("words", ["", "lesson 4", "hint 4 relu", "check nine"])
def test_other_commands_without_a_stream(redirected: str, words: str, kit: Path) -> None:
    done = run(kit, f"{words} {redirected}")
    right = 2 if words == "check nine" else 0
    assert done.returncode == (4 if redirected == ">/dev/full" and not right else right)
    assert "Traceback" not in done.stderr + done.stdout


@posix
@pytest.mark.slow
def test_a_working_directory_that_has_gone(kit: Path, tmp_path: Path) -> None:
    line = 'mkdir gone && cd gone && rmdir ../gone && exec "$0" "$1" --lang en check 4'
    command = ["bash", "-c", line, sys.executable, str(kit / "tutor.py")]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0 and "16 of 16 points" in done.stdout and remembered(kit)


# --- what is no file --------------------------------------------------------------------------------------------------


@posix
@pytest.mark.parametrize("words", ["check 4 --junit", "progress export", "draw conv --svg", "pack --id s1 4 --out"])
def test_a_link_to_a_device_stays_one(words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "exercises").mkdir()
    (tmp_path / "exercises" / f"{CHAPTER}.py").write_text("mine = 1\n")
    out = tmp_path / "null.svg"
    out.symlink_to("/dev/null")
    more = ("--yes",) if words.startswith(("progress", "pack")) else ()
    assert tutor(tmp_path, *words.split(), str(out), *more).code == 0
    assert out.is_symlink() and stat.S_ISCHR(out.stat().st_mode)


@posix
def test_an_exercise_that_is_a_link_stays_one(tmp_path: Path) -> None:
    target, link = tmp_path / "synced" / "four.py", tmp_path / "exercises" / f"{CHAPTER}.py"
    target.parent.mkdir()
    target.write_text("mine = 1\n")
    link.parent.mkdir()
    link.symlink_to(target)
    assert tutor(tmp_path, "reset", "4", "--yes").code == 0
    assert link.is_symlink() and target.read_text(encoding="utf-8") == LAYERS.stub
    assert tutor(tmp_path, "restore", "4").code == 0
    assert link.is_symlink() and target.read_text() == "mine = 1\n"


@posix
@pytest.mark.parametrize("made", [os.mkfifo, os.mkdir], ids=["pipe", "folder"])
@pytest.mark.parametrize("words", ["reset 4 --yes", "restore 4", "pack --id s1 4", "pack --id s1"])
def test_an_exercise_that_is_no_file_is_named(made: object, words: str, tmp_path: Path) -> None:
    file = tmp_path / "exercises" / f"{CHAPTER}.py"
    History(tmp_path / ".tutor" / "history" / CHAPTER)
    file.parent.mkdir()
    made(file)  # type: ignore[operator]
    result = tutor(tmp_path, *words.split())
    assert result.code == 2 and f"{CHAPTER}.py" in result.err and result.err.count("\n") == 1
    check(tmp_path, several())  # does not wait for anybody to write into it


@pytest.mark.parametrize("place", [".tutor", ".tutor/history", f".tutor/history/{CHAPTER}"])
@pytest.mark.parametrize("words", ["history 4", "restore 4", "reset 4 --yes"])
def test_a_file_in_the_way_is_blamed(place: str, words: str, tmp_path: Path) -> None:
    exercise = tmp_path / "exercises" / f"{CHAPTER}.py"
    exercise.parent.mkdir()
    exercise.write_text("mine = 1\n")
    (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / place).write_text("mine, too")
    result = tutor(tmp_path, *words.split())
    assert result.code == 2 and f"{Path(place).name} is a file, but the tutor needs a folder" in result.err
    assert exercise.read_text() == "mine = 1\n" and (tmp_path / place).read_text() == "mine, too"
