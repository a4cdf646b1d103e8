"""What a class costs as it grows: `python bench/grading_scale.py [--sizes 10 100 1000]`. Asserts nothing about time.

Classes of `dev sample-class` (right, wrong, unfinished, slow and hostile work, in all forms), each student's code made
different by a comment, graded from nothing in the strongest isolation that the machine has.
"""

from __future__ import annotations

import argparse
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from checker.course import chapters  # noqa: E402
from checker.dev.sample_class import sample_class  # noqa: E402

LOOK = 0.5  # seconds between two looks at the memory


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--sizes", type=int, nargs="+", default=[10, 100, 1000])
    parser.add_argument("--chapter", type=int, default=4)
    asked = parser.parse_args()
    print("students  wall s  wall s each  judging CPU s each  peak memory MB  points")
    for size in asked.sizes:
        with tempfile.TemporaryDirectory(prefix="tutor-bench-") as place:
            row = graded(Path(place), size, asked.chapter)
        print("{:8}  {:6.1f}  {:11.3f}  {:18.3f}  {:14.0f}  {}".format(size, *row), flush=True)


def graded(place: Path, size: int, number: int) -> tuple[float, float, float, float, str]:
    chosen = [chapter for chapter in chapters() if chapter.number == number]
    expected = sample_class(place / "class", chosen, students=size, seed=1, different=True)
    command = [sys.executable, "tutor.py", "grade", str(place / "class"), "--chapters", str(number), "--export", "json"]
    start = time.monotonic()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    peak = [0.0]
    threading.Thread(target=watch, args=(process, peak), daemon=True).start()
    process.wait()
    wall = time.monotonic() - start
    book = sqlite3.connect(place / "class-grades" / "gradebook.sqlite")
    cpu = book.execute("SELECT sum(cpu) FROM gradings").fetchone()[0]
    return wall, wall / size, cpu / size, peak[0], held_against(expected, place / "class-grades" / "grades.json")


def held_against(expected: Path, found: Path) -> str:
    """How many tasks did not end as they must; 0 is right."""
    wanted, wrong, seen = json.loads(expected.read_text("utf-8")), 0, 0
    for student in json.loads(found.read_text("utf-8"))["students"]:
        for chapter in student["chapters"]:
            for task in chapter["tasks"]:
                must = wanted[student["id"]][chapter["chapter"]].get(task["task"])
                seen += must is not None
                wrong += must not in (None, task["outcome"], *task["diagnosis"])
    return f"{seen} tasks, {wrong} not as they must be"


def watch(process: subprocess.Popen[bytes], peak: list[float]) -> None:
    """The most that the command and all that it started held at once, shared pages counted once (PSS)."""
    while process.poll() is None:
        peak[0] = max(peak[0], memory(process.pid) / 1024)
        time.sleep(LOOK)


def memory(pid: int) -> int:
    total = 0
    with suppress(OSError):  # it may end meanwhile
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total = int(line.split()[1])
        for task in os.listdir(f"/proc/{pid}/task"):
            children = Path(f"/proc/{pid}/task/{task}/children").read_text().split()
            total += sum(memory(int(child)) for child in children)
    return total


if __name__ == "__main__":
    main()
