"""`doctor` on the screen: on a healthy computer, on one where much is wrong, and here."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from checker.cli.commands.kit.doctor import read_state, show_doctor
from checker.cli.entry import Terminal, open_session, read
from checker.course import ROOT
from checker.doctor.system import StateFile, System
from tests.cli.world import COURSE, HERE, Result, Utf8, tutor
from tests.doctor.computers import healthy, ill
from tests.golden import agree

GOLDEN = HERE / "golden_doctor"
COMPUTERS: dict[str, Callable[[Path], System]] = {"healthy": healthy, "ill": ill}


def doctor(
    root: Path, computer: str, *argv: str, width: int = 80, encoding: str = "utf-8", terminal: bool = False
) -> Result:
    """`doctor` on one of the computers, whose kit lies in `root`."""
    out, err = Utf8(encoding, terminal=terminal), Utf8(encoding)
    known = {"COLUMNS": str(width), "LINES": "24", "TERM": "xterm", "USER": "ada"}
    session = open_session(Terminal(out, err, known, root=root, chapters=COURSE), read(["doctor", *argv]))
    code = show_doctor(session, report="--report" in argv, system=COMPUTERS[computer](root))
    return Result(code, out.getvalue(), err.getvalue())


@pytest.mark.skipif(sys.platform == "win32", reason="a computer with POSIX paths, which are written otherwise there")
@pytest.mark.parametrize("more", ["40", "80", "120", "plain", "report"])
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("computer", COMPUTERS)
def test_screen(computer: str, language: str, more: str, tmp_path: Path) -> None:
    options = () if more.isdigit() else (f"--{more}",)
    result = doctor(tmp_path, computer, "--lang", language, *options, width=int(more) if more.isdigit() else 80)
    assert not result.err
    assert result.code == (computer == "ill")
    agree(GOLDEN / f"{computer}.{language}.{more}.txt", result.out)


def test_without_unicode(tmp_path: Path) -> None:
    screen = doctor(tmp_path, "ill", encoding="ascii").out
    assert "x FAIL  PyTorch" in screen and "! WARN  editor" in screen and "+ OK    packages" in screen


def test_a_live_line_while_torch_is_asked(tmp_path: Path) -> None:
    assert "Loading PyTorch" in doctor(tmp_path, "healthy", terminal=True).out
    assert "Loading PyTorch" not in doctor(tmp_path, "healthy", "--plain", terminal=True).out
    assert "Loading PyTorch" not in doctor(tmp_path, "healthy", "--report", terminal=True).out


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_report_names_nobody(language: str, tmp_path: Path) -> None:
    report = doctor(tmp_path, "ill", "--report", "--lang", language, terminal=True).out
    assert "ada" not in report and "/home" not in report
    assert "~/kit/.venv/bin/python -m pip" in report and "\x1b" not in report


STATES = [
    (None, StateFile.NONE),
    ('{"version": 1}', StateFile.READ),
    ("{", StateFile.BROKEN),
    ('{"version": 99}', StateFile.BROKEN),
]


@pytest.mark.parametrize(("text", "found"), STATES)
def test_the_memory_is_looked_at_and_left_where_it_is(text: str | None, found: StateFile, tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    assert read_state(file) is found
    assert [path.name for path in tmp_path.iterdir()] == (["state.json"] if text is not None else [])


def test_a_memory_that_may_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "state.json").mkdir()  # as root, the tests may read any file
    assert read_state(tmp_path / "state.json") is StateFile.DENIED


def test_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "checker.cli.commands.kit.doctor.this_system", lambda **given: replace(healthy(tmp_path), **given)
    )
    result = tutor(tmp_path, "doctor")
    assert result.code == 1 and "Missing: ch05_sequential.py" in result.out  # of the small course, one is here
    assert tutor(tmp_path, "doctor", "now").err == "now is one word too many: python tutor.py doctor\n"
    assert "--report" in tutor(tmp_path, "doctor", "--help").out


HIDING = """
import importlib.metadata, sys
real = importlib.metadata.version
def version(name):
    if name == "torch":
        raise importlib.metadata.PackageNotFoundError
    return real(name)
importlib.metadata.version = version
sys.modules["torch"] = None
"""


def test_it_runs_where_torch_is_missing(tmp_path: Path) -> None:
    """The door lets it through, and its row says what to install."""
    (tmp_path / "sitecustomize.py").write_text(HIDING, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, ROOT / "tutor.py", "doctor", "--lang", "en"],
        env={**os.environ, "PYTHONPATH": str(tmp_path), "COLUMNS": "200", "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert "Not installed: torch" in done.stdout and 'install --upgrade "torch>=2.4"' in done.stdout
    assert done.returncode == 1 and not done.stderr
