"""The kit's folders among the temporary files: what a sudden end left is swept, and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from checker.processes import folders
from checker.processes.folders import OLD, new_folder, passing_folder, sweep


def later() -> float:
    return time.time() + OLD + 60


@pytest.fixture
def gone() -> int:
    """The number of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def left_by(pid: int, place: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    with monkeypatch.context() as patch:
        patch.setattr(os, "getpid", lambda: pid)
        folder = new_folder(place)
    (folder / "file.txt").write_text("of a task")
    return folder


def test_what_a_process_left_that_has_gone(tmp_path: Path, gone: int, monkeypatch: pytest.MonkeyPatch) -> None:
    left = left_by(gone, tmp_path, monkeypatch)
    sweep(tmp_path)  # of today
    assert left.exists()
    sweep(tmp_path, now=later)
    assert not left.exists()


def test_what_is_in_use_or_of_somebody_else_stays(tmp_path: Path, gone: int, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = new_folder(tmp_path)
    other = tmp_path / f"tutor-{gone}-01234567-01234567"  # a name alone is no mark
    notes = tmp_path / "tutor-notes"
    for folder in (other, notes, tmp_path / "elsewhere"):
        folder.mkdir()
    target = left_by(gone, tmp_path / "elsewhere", monkeypatch)
    (tmp_path / target.name).symlink_to(target)
    sweep(tmp_path, now=later)
    assert mine.exists() and other.exists() and notes.exists() and (target / "file.txt").exists()


def test_a_passing_folder_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders.tempfile, "gettempdir", lambda: str(tmp_path))
    with passing_folder() as folder:
        assert folder.parent == tmp_path and list(folder.iterdir()) == []
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_listed_is_no_trouble(tmp_path: Path) -> None:
    sweep(tmp_path / "gone")
