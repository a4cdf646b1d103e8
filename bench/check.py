"""What a check costs, side by side: `python bench/check.py [--rounds N]`. Asserts nothing about time.

Every round runs each row once, in turn, so that all rows see the same machine; medians and ratios are of one run.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable

# The checks of chapter 4 as most courses write them: one ordinary pytest file that imports the learner's module.
ORDINARY = """
import sys, torch, torch.nn.functional as F
sys.path.insert(0, {solutions!r})
import ch04_layers as m
def test_conv(): assert m.conv2d_output_size(32, 5, padding=2) == 32
def test_pool(): assert m.maxpool2d_output_size(5, 3, ceil_mode=True) == 2
def test_shape(): assert m.conv2d_weight_shape(3, 6, 5) == (6, 3, 5, 5)
def test_same(): assert m.same_size_conv(3, 6, 5)(torch.ones(2, 3, 9, 7)).shape == (2, 6, 9, 7)
def test_flatten(): assert m.flatten_images(torch.ones(4, 3, 5, 6)).shape == (4, 90)
def test_net(): assert m.ConvPool()(torch.ones(2, 3, 9, 7)).shape == (2, 6, 3, 2)
def test_relu_():
    x = torch.tensor([-1.0, 2.0]); assert m.relu_(x) is x and x[0] == 0
def test_relu(): assert torch.equal(m.relu(torch.tensor([-1.0, 2.0])), torch.tensor([0.0, 2.0]))
def test_linear():
    x, w, b = torch.randn(3, 4), torch.randn(5, 4), torch.randn(5)
    assert torch.allclose(m.linear_by_hand(x, w, b), F.linear(x, w, b), atol=1e-5)
def test_one():
    i, k = torch.randn(6, 7), torch.randn(3, 3)
    assert torch.allclose(m.conv2d_one_channel(i, k), F.conv2d(i[None, None], k[None, None])[0, 0], atol=1e-5)
def test_hand():
    i, w, b = torch.randn(2, 6, 7), torch.randn(3, 2, 3, 3), torch.randn(3)
    assert torch.allclose(m.conv2d_by_hand(i, w, b, 2, 1), F.conv2d(i[None], w, b, 2, 1)[0], atol=1e-4)
"""

WARM = """
import gc; gc.disable()
import os; os.environ["OMP_NUM_THREADS"] = "1"
import io, sys, time
from pathlib import Path
sys.path.insert(0, {root!r})
from checker.cli.entry import Terminal, open_session, read
from checker.cli.screens.page import Page
from checker.course import chapters
from checker.explain import explainer
from checker.judge.run.opening import open_engine
from checker.judge.run.settings import Settings
chapter = next(c for c in chapters() if c.number == 4)
with open_engine([chapter], Settings(seed=1), explainer=explainer) as engine:
    engine.worlds.settle()
    for file in map(Path, {files!r}):
        engine.judge(chapter, file)
        for _ in range({rounds}):
            start = time.perf_counter()
            verdict = engine.judge(chapter, file)
            session = open_session(Terminal(io.StringIO(), io.StringIO(), dict(COLUMNS="80")), read([]))
            session.show(*Page(session, None).header(chapter, file), *Page(session, None).chapter(verdict, chapter))
            assert "Next: " in session.console.file.getvalue()
            print(file.name, time.perf_counter() - start)
"""


def wall(command: list[str], **environment: str) -> Callable[[], float]:
    def run() -> float:
        start = time.perf_counter()
        subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, check=False)
        return time.perf_counter() - start

    return run


def first_byte(command: list[str]) -> Callable[[], float]:
    """Seconds until the command has written something on a pseudo-terminal."""

    def run() -> float:
        import pty

        start = time.perf_counter()
        pid, terminal = pty.fork()
        if pid == 0:
            os.chdir(ROOT)
            os.execv(command[0], command)
        os.read(terminal, 1)
        seconds = time.perf_counter() - start
        try:
            while os.read(terminal, 4096):
                pass
        except OSError:
            pass
        os.waitpid(pid, 0)
        return seconds

    return run


def tutor(*arguments: str) -> list[str]:
    return [PYTHON, "tutor.py", *arguments]


def rows(folder: Path) -> dict[str, Callable[[], float]]:
    ordinary = folder / "test_ordinary.py"
    ordinary.write_text(ORDINARY.format(solutions=str(ROOT / "solutions")), encoding="utf-8")
    solved = ("--exercises", "solutions")
    sgd = "import torch; torch.optim.SGD([torch.nn.Parameter(torch.ones(1))], 0.1)"
    return {
        "a  import torch": wall([PYTHON, "-c", "import torch"]),
        "b  import torch, torchvision": wall([PYTHON, "-c", "import torch, torchvision"]),
        "s  import torch, one SGD": wall([PYTHON, "-c", sgd]),
        "c  check 4, cold": wall(tutor("check", "4", *solved)),
        "d  check 2, cold": wall(tutor("check", "2", *solved)),
        "i  check 7, cold": wall(tutor("check", "7", *solved)),
        "e  plain pytest, same checks": wall([PYTHON, "-m", "pytest", "-q", str(ordinary), "--rootdir", str(folder)]),
        "g  tutor.py --help": wall(tutor("--help")),
        "h  check 4, cold, portable": wall(tutor("check", "4", *solved), TUTOR_PORTABLE="1"),
        "k  first byte, on a terminal": first_byte(tutor("check", "4", *solved)),
    }


def warm(rounds: int, folder: Path) -> dict[str, list[float]]:
    """f: a re-check in a warm process, file read anew, screen drawn; j: with a diagnosed failure."""
    right = ROOT / "solutions" / "ch04_layers.py"
    wrong = folder / "wrong.py"
    head, _, tail = right.read_text(encoding="utf-8").partition("def relu(x: Tensor) -> Tensor:")
    wrong.write_text(
        head + "def relu(x: Tensor) -> Tensor:\n    return x.clamp_(min=0)\n\n\ndef _old(x: Tensor):" + tail
    )
    script = WARM.format(root=str(ROOT), files=[str(right), str(wrong)], rounds=rounds)
    done = subprocess.run([PYTHON, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    times: dict[str, list[float]] = {"ch04_layers.py": [], "wrong.py": []}
    for line in done.stdout.splitlines():
        name, seconds = line.rsplit(" ", 1)
        times[name].append(float(seconds))
    return {"f  warm re-check": times["ch04_layers.py"], "j  warm, one diagnosed failure": times["wrong.py"]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        measured: dict[str, list[float]] = {}
        table = rows(folder)
        for run in table.values():
            run()  # not counted: files come into the page cache
        for _ in range(rounds):
            for row, run in table.items():
                measured.setdefault(row, []).append(run())
        measured |= warm(rounds, folder)
    medians = {row[0]: statistics.median(times) for row, times in measured.items()}
    print(f"{'row':34}{'median s':>10}{'min':>8}{'max':>8}{'/ a':>7}")
    for row, times in measured.items():
        middle = medians[row[0]]
        print(f"{row:34}{middle:10.3f}{min(times):8.3f}{max(times):8.3f}{middle / medians['a']:7.2f}")
    for one, other in (("c", "a"), ("d", "b"), ("i", "s"), ("h", "a"), ("f", "c"), ("j", "c"), ("e", "c")):
        print(f"{one} / {other} = {medians[one] / medians[other]:.2f}")


if __name__ == "__main__":
    main()
