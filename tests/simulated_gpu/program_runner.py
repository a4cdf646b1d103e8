"""Runs a program in a process of its own: on the simulated GPU as `python PATH` would, or plainly."""

from __future__ import annotations

import multiprocessing
import os
import runpy
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from checker.course import ROOT
from checker.simulated_gpu.script import run_script

SECONDS = 120  # for one program
IMPORTED_ONCE = ["torch._dynamo", "torch.utils.tensorboard", "torchvision", "checker.simulated_gpu.script"]
ENVIRONMENT = {"CUDA_VISIBLE_DEVICES": "", "OMP_NUM_THREADS": "1", "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore"}


@dataclass(frozen=True)
class Outcome:
    code: int | None  # None: it took too long
    out: str
    err: str

    @property
    def last(self) -> str:
        return self.out.strip().rpartition("\n")[2]


def outcome(path: Path, gpus: int, folder: Path) -> Outcome:
    """With `gpus` simulated GPUs, or none; in `folder`, where its output stays, too. `ENVIRONMENT` must be set."""
    folder.mkdir()
    code = in_a_process(run_here, str(path), gpus, str(folder))
    return Outcome(code, *((folder / name).read_text(encoding="utf-8") for name in ("stdout", "stderr")))


def in_a_process(work: Callable[..., None], *args: object) -> int | None:
    """Runs a module's function in a process of its own; its exit code, or None if it took too long."""
    can_fork = "forkserver" in multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if can_fork else "spawn")
    if can_fork:
        context.set_forkserver_preload(IMPORTED_ONCE)  # importing them takes seconds
    process = context.Process(target=work, args=args)
    process.start()
    process.join(SECONDS)
    code = process.exitcode
    if code is None:
        process.kill()
        process.join()
    return code


def run_here(path: str, gpus: int, folder: str) -> None:
    os.chdir(folder)
    for stream, number in ((sys.stdout, 1), (sys.stderr, 2)):
        os.dup2(os.open(stream.name.strip("<>"), os.O_WRONLY | os.O_CREAT), number)
    sys.exit(run_script(path, [], count=gpus) if gpus else run_plainly(path))


def run_plainly(path: str) -> int:
    sys.argv, sys.path[0] = [path], os.path.dirname(path)
    try:
        runpy.run_path(path, run_name="__main__")
    except Exception:
        traceback.print_exc()
        return 1
    return 0
