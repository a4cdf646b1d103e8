"""One grader and the one who drives it: verdicts in the order of the jobs, whatever the jobs do."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from checker.course import ROOT, Chapter, chapters
from checker.explain import explainer
from checker.grade import driver as driving
from checker.grade.driver import Driver, Options
from checker.grade.job import Graded, Job
from checker.judge.run.opening import open_engine
from checker.judge.run.settings import Settings
from tests.sandbox.needed import require_sandbox

CHAPTER: Chapter = next(chapter for chapter in chapters() if chapter.number == 4)
SOLUTION = CHAPTER.solution.read_text("utf-8")
ENVIRON = dict(os.environ)
SANDBOXED = [True, pytest.param(False, marks=pytest.mark.slow)] if sys.platform == "linux" else [False]


def job(added: str = "", **files: str) -> Job:
    others = {f"{name}.py": text.encode() for name, text in files.items()}
    return Job(CHAPTER.stem, {f"{CHAPTER.stem}.py": f"{SOLUTION}\n\n{added}\n".encode(), **others})


def options(*, sandboxed: bool, seed: int = 7) -> Options:
    return Options(chapters=(str(CHAPTER.folder),), seed=seed, sandboxed=sandboxed, timeout=30)


@pytest.fixture(scope="module", params=SANDBOXED, ids=lambda sandboxed: "sandbox" if sandboxed else "none")
def driver(request: pytest.FixtureRequest) -> Iterator[Driver]:
    if request.param:
        require_sandbox()
    with closing(Driver(options(sandboxed=request.param), ENVIRON)) as driver:
        driver.grade(job())
        yield driver


def failed(graded: Graded) -> dict[str, str]:
    assert not graded.fault
    return {verdict.task: verdict.outcome.value for verdict in graded.verdicts if not verdict.passed}


EVERYWHERE = """
import os
for number in range(3, 30):
    try:
        os.write(number, b"x")
    except OSError:
        pass
"""
CASES = {
    "right": ("", {}),
    "wrong": ("def relu(x):\n    return x", {"relu": "failed"}),
    "ends": ("import os\ndef relu(x):\n    os._exit(0)", {"relu": "exited"}),
    "prints an answer": ("print('{\"verdicts\": []}', flush=True)", {}),
    "writes everywhere": (EVERYWHERE, None),
    "right again": ("", {}),
}


@pytest.mark.parametrize("name", CASES)
def test_each_job_gets_its_own_verdicts(driver: Driver, name: str) -> None:
    added, expected = CASES[name]
    graded = driver.grade(job(added))
    assert len(graded.verdicts) == len(CHAPTER.tasks) and graded.seconds > 0
    if expected is not None:
        assert failed(graded) == expected


def test_a_module_of_the_students_own_can_be_imported(driver: Driver) -> None:
    assert failed(driver.grade(job("from own import relu", own="import torch\nfrom torch import relu"))) == {}
    assert set(failed(driver.grade(job("def relu(x):\n    import own"))).values()) == {"raised"}


def test_the_verdicts_are_those_of_check(driver: Driver, tmp_path: Path) -> None:
    added = "def relu(x):\n    return x\n\ndef flatten_images(images):\n    return images.reshape(-1)"
    file = tmp_path / f"{CHAPTER.stem}.py"
    file.write_bytes(job(added).files[f"{CHAPTER.stem}.py"])
    with open_engine([CHAPTER], Settings(seed=7, timeout=30), explainer=explainer) as engine:
        checked = engine.judge(CHAPTER, file)
    graded = driver.grade(job(added))
    assert [(each.task, each.outcome, each.points, each.diagnosis) for each in graded.verdicts] == [
        (each.task, each.outcome, each.points, each.diagnosis) for each in checked.tasks
    ]


def test_a_grader_that_ended_is_replaced(driver: Driver) -> None:
    assert driver._process is not None
    driver._process.kill()
    assert failed(driver.grade(job())) == {}


def test_what_no_grader_can_do_is_the_kits_fault() -> None:
    """Told with its reason, and never a zero."""
    with closing(Driver(Options(chapters=("/nowhere",), seed=1, sandboxed=False), ENVIRON)) as broken:
        graded = broken.grade(job())
    assert "nowhere" in graded.fault and graded.verdicts == ()


def test_a_grader_that_does_not_answer_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(driving, "START", 0.05)
    with closing(Driver(options(sandboxed=False), ENVIRON)) as slow:
        assert slow.grade(job()).fault == "no answer in 0.05 s"


# A parent that is killed while its grader judges code that waits; it names the grader's process and folder first.
PARENT = """
import os
import subprocess
import sys
import time
import threading
import time
from checker.grade.driver import Driver
from tests.grade.test_driver import ENVIRON, job, options
driver = Driver(options(sandboxed=sys.argv[1] == "True"), ENVIRON)
driver.grade(job())
print(driver._process.pid, driver._folder, flush=True)
driver.grade(job("import time\\ntime.sleep(60)"))
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there the job ends it")
@pytest.mark.parametrize("sandboxed", SANDBOXED)
def test_a_grader_ends_within_two_seconds_of_its_parent(sandboxed: bool) -> None:
    if sandboxed:
        require_sandbox()
    command = [sys.executable, "-c", PARENT, str(sandboxed)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout
        pid, folder = parent.stdout.readline().split(maxsplit=1)
        time.sleep(1)  # it is in the middle of the job
        parent.kill()
    deadline, place = time.monotonic() + 2, Path(folder.strip())
    while _runs(int(pid)) and time.monotonic() < deadline:
        time.sleep(0.05)
    left = list(place.iterdir()) if place.exists() else []  # a mounted folder stays, empty, until it is swept
    assert not _runs(int(pid)) and left == []


def _runs(pid: int) -> bool:
    """An ended process that nobody has waited for is none."""
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except (FileNotFoundError, ProcessLookupError):
        return False
