"""What each chapter's check costs in a warm process: `python bench/chapters.py [--rounds N]`.

Asserts nothing about time.
"""

from __future__ import annotations

import gc
import os
import statistics
import sys
import time
from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING

os.environ["OMP_NUM_THREADS"] = "1"  # as tutor.py does: before torch is imported
gc.disable()
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from checker.course import chapters  # noqa: E402
from checker.explain import explainer  # noqa: E402
from checker.judge.run.opening import open_engine  # noqa: E402
from checker.judge.run.settings import Settings  # noqa: E402

if TYPE_CHECKING:
    pass


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    course = chapters()
    seconds: dict[str, list[float]] = {chapter.stem: [] for chapter in course}

    start = time.perf_counter()
    with open_engine(course, Settings(seed=1), explainer=explainer) as engine:
        engine.worlds.settle()
        for _ in range(rounds + 1):  # every chapter once a round, in turn, so that all meet the same machine
            for chapter in course:
                start = time.perf_counter()
                verdict = engine.judge(chapter, chapter.solution)
                seconds[chapter.stem].append(time.perf_counter() - start)
                wrong = [task.task for task in verdict.tasks if not task.passed]
                assert not wrong, f"{chapter.stem}: {wrong}"
    for stem, times in seconds.items():
        print(f"{stem:20} median {statistics.median(times[1:]):6.3f} s   first {times[0]:6.3f} s")
    print(f"{'sum of medians':20}        {sum(statistics.median(times[1:]) for times in seconds.values()):6.3f} s")
    print(f"whole run {time.perf_counter() - start:.1f} s for {rounds + 1} rounds")


if __name__ == "__main__":
    main()
