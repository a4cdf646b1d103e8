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
from pathlib import Path
from typing import Any

import pytest

from checker.course import ROOT, chapters

if sys.platform != "linux":
    pytest.skip("boxes are made of Linux's namespaces", allow_module_level=True)

CHAPTERS = {chapter.number: chapter for chapter in chapters()}
USER = ["unshare", "--user", "--map-user=1000", "--map-group=1000"]
USERS = {"root": [], "anybody": USER} if os.geteuid() == 0 else {"anybody": []}
Verdicts = list[dict[str, list[Any]]]


@pytest.fixture
def folder() -> Iterator[Path]:
    """Open to any user; the machine's temporary folder itself is not in a box."""
    made = Path(tempfile.mkdtemp(prefix="tutor-walled-"))
    made.chmod(0o755)
    yield made
    shutil.rmtree(made)


def judged(folder: Path, files: Sequence[tuple[int, Path]], *, sandboxed: bool, prefix: Sequence[str] = ()) -> Verdicts:
    own = folder / "own"
    own.mkdir(exist_ok=True)
    asked = {"sandboxed": sandboxed, "folder": str(own), "files": [(number, str(path)) for number, path in files]}
    done = subprocess.run(
        [*prefix, sys.executable, "-m", "tests.sandbox.judged"],
        input=json.dumps(asked), cwd=ROOT, capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    if sandboxed and "Operation not permitted" in done.stderr:
        pytest.skip("needs namespaces: " + done.stderr.strip().splitlines()[-1])
    assert done.returncode == 0, done.stderr
    found: Verdicts = json.loads(done.stdout)
    return found


def answer(folder: Path, number: int, name: str, *added: str) -> tuple[int, Path]:
    """The solution with definitions added that take the place of its own."""
    file = folder / f"{name}.py"
    file.write_text("\n\n".join([CHAPTERS[number].solution.read_text("utf-8"), *added]) + "\n", "utf-8")
    return number, file


def outcomes(verdict: Mapping[str, Sequence[Any]]) -> set[str]:
    return {str(outcome) for outcome, _ in verdict.values()}


@pytest.mark.parametrize("user", USERS)
def test_solutions_pass(folder: Path, user: str) -> None:
    """Of every chapter; one of them starts TensorBoard and asks it over the network."""
    files = [answer(folder, number, f"right{number}") for number in CHAPTERS]
    for verdict in judged(folder, files, sandboxed=True, prefix=USERS[user]):
        assert outcomes(verdict) <= {"passed"}


WRONG = (
    "def relu(x):\n    return x",
    "def relu(x):\n    return torch.sigmoid(x)",
    "def conv2d_output_size(n, kernel_size, stride=1, padding=0, dilation=1):\n    return n - kernel_size + 1",
    "def flatten_images(images):\n    return images.reshape(-1)",
    "def flatten_images(images):\n    import os\n    os._exit(0)",
    "def maxpool2d_output_size(n, kernel_size, stride=None, padding=0, ceil_mode=False):\n    raise SystemExit",
    "raise ValueError('at import')",
)


def test_verdicts_are_those_without_a_sandbox(folder: Path) -> None:
    """Points and diagnoses; files are written and read back in chapter 9."""
    files = [answer(folder, 4, "right"), answer(folder, 9, "saves")]
    files += [answer(folder, 4, f"wrong{place}", wrong) for place, wrong in enumerate(WRONG)]
    files.append(answer(folder, 9, "saves_not", "def save_weights(model, path):\n    pass"))
    behind, before = judged(folder, files, sandboxed=True), judged(folder, files, sandboxed=False)
    assert behind == before
    assert [outcomes(verdict) == {"passed"} for verdict in behind] == [True, True, *[False] * (len(files) - 2)]


# An answer that is right only where something outside cannot be reached.
UNREACHED = """
def conv2d_output_size(n, kernel_size, stride=1, padding=0, dilation=1):
    try:
        {attempt}
    except (OSError, ImportError):
        return (n + 2 * padding - dilation * (kernel_size - 1) - 1) // stride + 1
    return -1
"""


def test_nothing_outside_is_reached(folder: Path) -> None:
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
            before = judged(folder, files, sandboxed=False)
            for left in target.iterdir():
                left.unlink()
            behind = judged(folder, files, sandboxed=True)
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


def test_a_second_loading_finds_nothing_of_the_first(folder: Path) -> None:
    """It may have had the reference beside it, for a task that builds on another: `checker/judge/pool/sandboxed.py`."""
    second = next(task.name for task in CHAPTERS[1].tasks if "public_names" in task.needs)
    mark = f"/tmp/tutor-mark-{os.getpid()}-{time.time_ns()}"
    try:
        files = [answer(folder, 1, "stash", STASHED.format(mark=mark, second=second))]
        before = judged(folder, files, sandboxed=False)
        Path(mark).unlink()
        behind = judged(folder, files, sandboxed=True)
    finally:
        Path(mark).unlink(missing_ok=True)
    assert before[0][second][0] == "passed"
    assert behind[0][second][0] == "failed"
    assert not Path(mark).exists()
