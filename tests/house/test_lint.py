"""The style of the house, as tests: ruff's rules, ruff's format, strict types."""

import importlib.util
import subprocess
import sys

import pytest

from checker.course import ROOT

# The kit's own files: not the exercises, which are the learner's, nor what else they keep in this folder.
OWN = ["bench", "checker", "data", "solutions", "tests", "course_data.py", "tutor.py"]
COMMANDS = [
    ["ruff", "check", *OWN],
    ["ruff", "format", "--check", *OWN],
    ["mypy", "--strict", "checker"],  # as on Linux; it keeps what it has found in .mypy_cache
]
# The same code as two other systems see it.
ELSEWHERE = [["mypy", "--strict", "--platform", platform, "checker"] for platform in ("win32", "darwin")]


SLOW = [pytest.param(command, marks=pytest.mark.slow) for command in ELSEWHERE]


@pytest.mark.parametrize("command", [*COMMANDS, *SLOW], ids=lambda command: " ".join(command[:5]))
def test_lint(command: list[str]) -> None:
    if importlib.util.find_spec(command[0]) is None:
        pytest.skip(f"{command[0]} is in the extra `test`, which is not installed")
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, timeout=600, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
