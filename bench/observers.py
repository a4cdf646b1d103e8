"""What it costs to be watched: each task's tests on the solution, watched and not, alternating in one run.

    python bench/observers.py [--rounds 5] [N ...]

Prints the tasks that cost more than twice as much and more than 50 ms more, and the largest ratio. Asserts nothing.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from argparse import ArgumentParser
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

os.environ["OMP_NUM_THREADS"] = "1"  # as tutor.py does: before torch is imported
gc.disable()
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from checker.course import Chapter, Task, chapters  # noqa: E402
from checker.explain.gallery import solution_program  # noqa: E402
from checker.judge.run.opening import open_engine  # noqa: E402
from checker.judge.run.settings import Settings  # noqa: E402

if TYPE_CHECKING:
    from checker.judge.run.engine import Engine


def milliseconds(engine: Engine, chapter: Chapter, task: Task, *, watched: bool) -> float:
    """Of the task's tests in a fresh world, without the making of it."""
    program = solution_program(chapter)
    engine.load_once(chapter, program)
    with engine.task_run(chapter, program, seed=1) as run:
        run.used_up()
        begin = time.perf_counter()
        if watched:
            run.exchange.ask({"op": "observe"}, "")
        engine.run_items(chapter, task, run)
        if watched:
            run.exchange.ask({"op": "observed"}, "")
        return (time.perf_counter() - begin) * 1000


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("numbers", nargs="*", type=int)
    options = parser.parse_args()
    course = [chapter for chapter in chapters() if not options.numbers or chapter.number in options.numbers]

    with open_engine(course, Settings(seed=0)) as engine:
        engine.worlds.settle()
        for chapter in course:
            for task in chapter.tasks:
                both = [
                    [milliseconds(engine, chapter, task, watched=watched) for watched in (False, True)]
                    for _ in range(options.rounds)
                ]
                plain, watched = (median(column) for column in zip(*both, strict=True))
                over = "  over" if watched > 2 * plain and watched > plain + 50 else ""
                print(f"{chapter.stem} {task.name}: {plain:.0f} ms, {watched / plain:.2f} x{over}", flush=True)


if __name__ == "__main__":
    main()
