"""What tests/conftest.py does to a plain `python -m pytest`."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from checker.course import ROOT

pytest.importorskip("xdist")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with this one's settings and conftest.py, and one test."""
    (tmp_path / "tests" / "sandbox").mkdir(parents=True)
    shutil.copy(ROOT / "tests" / "sandbox" / "needed.py", tmp_path / "tests" / "sandbox")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copy(ROOT / "tests" / "conftest.py", tmp_path / "tests")
    (tmp_path / "tests" / "test_one.py").write_text("def test_one():\n    pass\n", encoding="utf-8")
    return tmp_path


def run_pytest(project: Path, *arguments: str) -> str:
    """What it printed; one worker at most, so that workers that start workers cannot become many."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    process = subprocess.Popen(
        [sys.executable, "-m", "pytest", *arguments],
        cwd=project,
        env={**environment, "PYTEST_XDIST_AUTO_NUM_WORKERS": "1"},
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        return process.communicate(timeout=60)[0]
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL) if os.name == "posix" else process.kill()


@pytest.mark.slow  # as every whole run shows
def test_the_whole_suite_runs_in_workers_that_have_none_of_their_own(project: Path) -> None:
    printed = run_pytest(project)
    assert printed.count("created: 1/1 worker") == 1, printed
    assert "1 passed" in printed.splitlines()[-1]


@pytest.mark.parametrize("arguments", [["tests/test_one.py"], ["-p", "no:xdist"]])
def test_one_file_runs_at_once(project: Path, arguments: list[str]) -> None:
    printed = run_pytest(project, *arguments)
    assert "worker" not in printed
    assert "1 passed" in printed.splitlines()[-1]
