"""Judging in a sandbox: the same verdicts as without, and nothing within reach that was without."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, NoReturn

import pytest

from checker.course import ROOT, chapters
from tests.sandbox.needed import no_sandbox, require_sandbox

if sys.platform != "linux":
    pytest.skip("boxes are made of Linux's namespaces", allow_module_level=True)

pytestmark = pytest.mark.xdist_group("sandboxed")  # whose judges are warm
CHAPTERS = {chapter.number: chapter for chapter in chapters()}
JUDGED = [1, 4, 9]  # always; nothing here asks another
USER = ["unshare", "--user", "--map-user=1000", "--map-group=1000"]
USERS: dict[str, list[str]] = {"root": [], "anybody": USER} if os.geteuid() == 0 else {"anybody": []}
Verdicts = list[dict[str, list[Any]]]


@pytest.fixture
def folder() -> Iterator[Path]:
    """Open to any user; the machine's temporary folder itself is not in a box."""
    yield from opened("tutor-walled-")


def opened(name: str) -> Iterator[Path]:
    made = Path(tempfile.mkdtemp(prefix=name))
    made.chmod(0o755)
    yield made
    shutil.rmtree(made)


class Judge:
    """A warm judge in a process of its own, for several tests: to import torch takes longer than to judge."""

    def __init__(self, folder: Path, *prefix: str, sandboxed: bool, numbers: Sequence[int]) -> None:
        way = "sandboxed" if sandboxed else "plain"
        words = [sys.executable, "-m", "tests.sandbox.judged", way, str(folder), *map(str, numbers)]
        self._said = (folder / f"said-{way}.txt").open("w+", encoding="utf-8")
        self._process = subprocess.Popen(
            [*prefix, *words], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._said, text=True
        )

    def __call__(self, files: Sequence[tuple[int, Path]], *tasks: str) -> Verdicts:
        """The verdicts on these tasks; none are named: on all of them."""
        asked = {"files": [(number, str(path)) for number, path in files], "tasks": tasks}
        reply = ""
        with suppress(BrokenPipeError):
            print(json.dumps(asked), file=self._process.stdin, flush=True)
            reply = self._process.stdout.readline() if self._process.stdout else ""
        if not reply:
            self._fail()
        found: Verdicts = json.loads(reply)
        return found

    def _fail(self) -> NoReturn:
        self._process.wait(60)
        self._said.seek(0)
        said = self._said.read().strip()
        if "Operation not permitted" in said:
            no_sandbox(said.splitlines()[-1])
        pytest.fail(said)

    def close(self) -> None:
        self._process.communicate(timeout=60)
        self._said.close()


@pytest.fixture(
    scope="module",
    params=["anybody", *(pytest.param(user, marks=pytest.mark.slow) for user in USERS if user != "anybody")],
)
def walled(request: pytest.FixtureRequest) -> Iterator[Judge]:
    """As anybody; as root, who is given the same sandbox, where that is asked for."""
    for own in opened("tutor-judge-"):
        require_sandbox()
        with closing(Judge(own, *USERS[request.param], sandboxed=True, numbers=JUDGED)) as judge:
            yield judge


@pytest.fixture(scope="module")
def plain() -> Iterator[Judge]:
    for own in opened("tutor-judge-"):
        with closing(Judge(own, sandboxed=False, numbers=JUDGED)) as judge:
            yield judge


def answer(folder: Path, number: int, name: str, *added: str) -> tuple[int, Path]:
    """The solution with definitions added that take the place of its own."""
    file = folder / f"{name}.py"
    file.write_text("\n\n".join([CHAPTERS[number].solution.read_text("utf-8"), *added]) + "\n", "utf-8")
    return number, file


def outcomes(verdict: Mapping[str, Sequence[Any]]) -> set[str]:
    return {str(outcome) for outcome, _ in verdict.values()}


@pytest.mark.slow
@pytest.mark.parametrize("user", USERS)
def test_all_solutions_pass(folder: Path, user: str) -> None:
    """One of the chapters starts TensorBoard and asks it over the network; in one, files are written and read."""
    for own in opened("tutor-judge-"):
        with closing(Judge(own, *USERS[user], sandboxed=True, numbers=[*CHAPTERS])) as judge:
            for verdict in judge([answer(folder, number, f"right{number}") for number in CHAPTERS]):
                assert outcomes(verdict) <= {"passed"}


WRONG = (
    "def relu(x):\n    return x",
    "def relu(x):\n    return torch.sigmoid(x)",
    "def conv2d_output_size(n, kernel_size, stride=1, padding=0, dilation=1):\n    return n - kernel_size + 1",
    "def flatten_images(images):\n    return images.reshape(-1)",
    "def flatten_images(images):\n    import os\n    os._exit(0)",
    "def maxpool2d_output_size(n, kernel_size, stride=None, padding=0, ceil_mode=False):\n    raise SystemExit",
    "def relu(x):\n    raise ValueError('in a call')",
)
SAVES_NOT = "def save_weights(model, path):\n    pass"


@pytest.mark.parametrize("wrongs", [WRONG[-1:], pytest.param(WRONG, marks=pytest.mark.slow)], ids=["some", "all"])
def test_verdicts_are_those_without_a_sandbox(folder: Path, walled: Judge, plain: Judge, wrongs: Sequence[str]) -> None:
    """Points and diagnoses; files are written and read back in chapter 9."""
    files = [answer(folder, 9, "saves")]
    files += [answer(folder, 4, f"wrong{place}", wrong) for place, wrong in enumerate(wrongs)]
    files += [answer(folder, 9, "saves_not", SAVES_NOT) for _ in wrongs[1:2]]
    behind, before = walled(files), plain(files)
    assert behind == before
    assert [outcomes(verdict) == {"passed"} for verdict in behind] == [True, *[False] * (len(files) - 1)]


# An answer that is right only where something outside cannot be reached.
UNREACHED = """
def conv2d_output_size(n, kernel_size, stride=1, padding=0, dilation=1):
    try:
        {attempt}
    except (OSError, ImportError):
        return (n + 2 * padding - dilation * (kernel_size - 1) - 1) // stride + 1
    return -1
"""


def test_nothing_outside_is_reached(folder: Path, walled: Judge, plain: Judge) -> None:
    """Each attempt succeeds without, and fails behind them."""
    secret, target = folder / "secret.txt", folder / "target"
    secret.write_text("decoy")
    target.mkdir(mode=0o777)
    decoy = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(120)"])
    with socket.create_server(("127.0.0.1", 0)) as listener:
        attempts = (
            f"open({str(secret)!r}).read()",
            f"open({str(target / 'left.txt')!r}, 'w').close()",
            f"__import__('socket').create_connection({listener.getsockname()!r}, 2).close()",
            f"__import__('os').kill({decoy.pid}, 0)",
            "__import__('solutions.ch04_layers')",
            "__import__('checker.judge.run.engine')",
            "open('/proc/1/mem', 'rb').close()",
        )
        try:
            files = [answer(folder, 4, f"a{n}", UNREACHED.format(attempt=each)) for n, each in enumerate(attempts)]
            before = plain(files, "conv2d_output_size")
            for left in target.iterdir():
                left.unlink()
            behind = walled(files, "conv2d_output_size")
        finally:
            decoy.kill()
            decoy.wait()
    reached = [verdict["conv2d_output_size"][0] != "passed" for verdict in before]
    assert reached[:6] == [True] * 6  # the last one needs root
    assert [verdict["conv2d_output_size"][0] for verdict in behind] == ["passed"] * len(attempts)
    assert list(target.iterdir()) == []


# Its second task is right only where its module finds what an earlier loading of it has left behind.
STASHED = """
import os
found = os.path.exists({mark!r})
open({mark!r}, "w").close()

def public_names(*args, **keywords):
    return None

_summary = {second}

def {second}(*args, **keywords):
    return _summary(*args, **keywords) if found else None
"""


def test_a_second_loading_finds_nothing_of_the_first(folder: Path, walled: Judge, plain: Judge) -> None:
    """It may have had the reference beside it, for a task that builds on another: `checker/judge/pool/sandboxed.py`."""
    second = next(task.name for task in CHAPTERS[1].tasks if "public_names" in task.needs)
    mark = f"/tmp/tutor-mark-{os.getpid()}-{time.time_ns()}"
    try:
        files = [answer(folder, 1, "stash", STASHED.format(mark=mark, second=second))]
        before = plain(files, second)
        Path(mark).unlink()
        behind = walled(files, second)
    finally:
        Path(mark).unlink(missing_ok=True)
    assert before[0][second][0] == "passed"
    assert behind[0][second][0] == "failed"
    assert not Path(mark).exists()
