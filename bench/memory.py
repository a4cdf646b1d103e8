"""What commands take of a small machine's memory, side by side: `python bench/memory.py [ROW ...]`. Asserts nothing.

The most that a command and all the processes below it held at any moment (looked at every 50 ms), in MiB: on Linux the
proportional set size, so that what forks share counts once; elsewhere what each process has for itself alone.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from checker.course import chapters  # noqa: E402
from checker.dev.sample_class import sample_class  # noqa: E402

SOLVED = ("--exercises", "solutions")
PORTABLE = {"TUTOR_PORTABLE": "1"}
MIB = 1 << 20


def peak(words: list[str], **environment: str) -> tuple[float, int]:
    """MiB, and the command's exit code."""
    with tempfile.TemporaryFile() as said:
        process = psutil.Popen(
            [sys.executable, "tutor.py", *words],
            cwd=ROOT,
            env={**os.environ, **environment},
            stdout=said,
            stderr=said,
        )
        most = 0
        while process.poll() is None:
            most = max(most, held(process))
            time.sleep(0.05)
        return most / MIB, process.returncode


def held(process: psutil.Process) -> int:
    """Bytes that the process and all below it have now."""
    total = 0
    with suppress(psutil.Error):
        for each in [process, *process.children(recursive=True)]:
            with suppress(psutil.Error):  # it has ended
                info = each.memory_full_info()
                total += getattr(info, "pss", info.uss)
    return total


def rows(folder: Path) -> Mapping[str, tuple[list[str], Mapping[str, str]]]:
    four = [chapter for chapter in chapters() if chapter.number == 4]
    for workers in ("1", "2"):
        sample_class(folder / workers, four, students=8, seed=1)
    return {
        "check 4": (["check", "4", *SOLVED], {}),
        "check 8": (["check", "8", *SOLVED], {}),
        "check 10": (["check", "10", *SOLVED], {}),
        "check all": (["check", "all", *SOLVED], {}),
        "check 4, portable": (["check", "4", *SOLVED], PORTABLE),
        "check all, portable": (["check", "all", *SOLVED], PORTABLE),
        "grade, one worker": (["grade", str(folder / "1"), "--chapters", "4", "--engine", "local:1"], {}),
        "grade, two workers": (["grade", str(folder / "2"), "--chapters", "4", "--engine", "local:2"], {}),
    }


def main(chosen: list[str]) -> None:
    with tempfile.TemporaryDirectory() as name:
        found = {}
        for row, (words, environment) in rows(Path(name)).items():
            if not chosen or row in chosen:
                found[row], code = peak(words, **environment)
                print(f"{row:24}{found[row]:8.0f} MiB{'' if code == 0 else f'   exit code {code}'}", flush=True)
        if {"grade, one worker", "grade, two workers"} <= found.keys():
            more = found["grade, two workers"] - found["grade, one worker"]
            print(f"{'grade, each worker more':24}{more:8.0f} MiB")


if __name__ == "__main__":
    main(sys.argv[1:])
