"""The style of the house, as tests: ruff's rules, ruff's format, strict types."""

import importlib.util
import subprocess
import sys

import pytest

from checker.course import ROOT

COMMANDS = [
    ["ruff", "check", "."],
    ["ruff", "format", "--check", "."],
    ["mypy", "--strict", "checker"],
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_lint(command: list[str]) -> None:
    if importlib.util.find_spec(command[0]) is None:
        pytest.skip(f"{command[0]} is in the extra `test`, which is not installed")
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, timeout=600, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
