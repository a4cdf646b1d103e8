"""The real chapters are whole, and their galleries prove that their verdicts are true."""

from __future__ import annotations

import subprocess
import sys

import pytest

from checker.course import ROOT, chapters


@pytest.mark.parametrize("number", [chapter.number for chapter in chapters()])
def test_dev_check_has_no_complaints(number: int) -> None:
    """In a process of its own, so that the chapters are judged side by side.

    Under one seed, so that the suite says of a change what that change did. Luck is hunted by `dev check --seeds`.
    """
    command = [sys.executable, str(ROOT / "tutor.py"), "dev", "check", str(number), "--strict", "--seed", "1"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=1800)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"ch{number:02}_" in done.stdout and ": 0 complaints, seed " in done.stdout
