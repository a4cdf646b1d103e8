"""`gpu-sim`: a script's exit code, output and traceback are its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker.cli.entry import read
from checker.course import ROOT
from tests.windows.wine import without_cpuinfo

TRAINS = """
import atexit, sys, threading
import torch
assert __name__ == "__main__" and sys.argv[1:] == ["--count", "--help"], sys.argv
assert sys.path[0] == __file__.rpartition("/")[0] or sys.platform == "win32"
x = torch.ones(2).cuda()
print(x.device, type(x) is torch.Tensor)
atexit.register(lambda: print("at the end", x.device))
threading.Timer(0.1, lambda: print("in a thread", x.device)).start()
sys.exit(7)
"""
FORGETS = """
import torch
from torch.nn import functional as F

def loss():
    return F.cross_entropy(torch.ones(2, 3).cuda(), torch.tensor([0, 1]))

loss()
"""


def gpu_sim(folder: Path, source: str, *words: str, options: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    script = folder / "my script.py"
    script.write_text(source, encoding="utf-8")
    command = [sys.executable, str(ROOT / "tutor.py"), "gpu-sim", *options, str(script), *words]
    environ = {**os.environ, "PYTHONUTF8": "1"}
    return subprocess.run(command, env=environ, capture_output=True, encoding="utf-8", check=False, timeout=120)


def test_a_script_is_itself(tmp_path: Path) -> None:
    ended = gpu_sim(tmp_path, TRAINS, "--count", "--help", options=("--count", "2", "--lang", "en"))
    assert ended.stdout.splitlines() == ["cuda:0 True", "in a thread cuda:0", "at the end cuda:0"]
    assert (
        without_cpuinfo(ended.stderr)
        == "2 simulated GPUs: results and errors as on real ones, at the speed of the CPU.\n"
    )
    assert ended.returncode == 7


def test_a_traceback_is_the_scripts_own(tmp_path: Path) -> None:
    ended = gpu_sim(tmp_path, FORGETS, options=("--lang", "zh"))
    first, *traceback = without_cpuinfo(ended.stderr).splitlines()
    assert first == "模拟的 GPU：结果和报错与真正的 GPU 一样，速度是 CPU 的速度。"
    assert traceback[0] == "Traceback (most recent call last):"
    assert traceback[-1].startswith("RuntimeError: Expected all tensors to be on the same device, but got target is on")
    files = [line.split('"')[1] for line in traceback if line.startswith('  File "')]
    assert [Path(file).name for file in files] == ["my script.py", "my script.py", "functional.py"]
    assert ended.returncode == 1


WORDS = [
    (["gpu-sim", "a.py", "--lang", "zh", "--help"], (None, False), ("gpu-sim", "a.py", "--lang", "zh", "--help")),
    (["gpu-sim", "--lang", "zh", "a.py", "--plain"], ("zh", False), ("gpu-sim", "a.py", "--plain")),
    (["gpu-sim", "--count", "2", "a.py", "-h"], (None, False), ("gpu-sim", "--count", "2", "a.py", "-h")),
    (["gpu-sim", "--count=2", "--help"], (None, True), ("gpu-sim", "--count=2")),
    (["gpu-sim"], (None, False), ("gpu-sim",)),
]


@pytest.mark.parametrize(("argv", "ours", "rest"), WORDS)
def test_what_follows_the_script_is_the_scripts(
    argv: list[str], ours: tuple[str | None, bool], rest: tuple[str, ...]
) -> None:
    typed = read(argv)
    assert (typed.language, typed.help) == ours
    assert typed.rest == rest
