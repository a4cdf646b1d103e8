"""A tenth of a processor beside a whole one: `python bench/busy.py [CHAPTER ...]`. Asserts nothing.

Each chapter's solution and right answers, all in one engine: how many are refused, and how long it takes; then how long
it takes to name a file that loops for ever, and one that sleeps. With `cpu.cfs_quota_us` or `cpu.max` where this user
may set it, else with burners that take the rest.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from checker.course import Chapter, chapters  # noqa: E402
from tests.starved import starving  # noqa: E402

ENDLESS = {"a loop": "while True:\n    pass\n", "a sleep": "import time\ntime.sleep(3600)\n"}


def inside(numbers: list[str]) -> None:
    """Judges, and writes a line of JSON for each row."""
    from checker.dev.gallery_run import asked, exhibits
    from checker.judge.run.opening import open_engine
    from checker.judge.run.settings import Settings

    chosen = [chapter for chapter in chapters() if not numbers or str(chapter.number) in numbers]
    with open_engine(chosen, Settings(seed=1)) as engine:
        for chapter in chosen:
            start, refused, count = time.monotonic(), [], 0
            for exhibit in exhibits(chapter, few=True):
                if exhibit.fails:
                    continue
                count += 1
                verdicts = engine.judge_program(asked(chapter, exhibit), exhibit.program)
                refused += [f"{exhibit.name}/{each.task}: {each.outcome.value}" for each in verdicts if not each.passed]
            tell(f"chapter {chapter.number}, {count} right files", refused, start)
        for name, source in ENDLESS.items():
            named(name, source, engine, chosen[0])


def named(name: str, source: str, engine: Any, chapter: Chapter) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{chapter.stem}.py"
        file.write_text(chapter.solution.read_text(encoding="utf-8") + source, encoding="utf-8")
        start = time.monotonic()
        stopped = engine.judge(chapter, file).stopped
        tell(f"{name}: {stopped.label if stopped else 'not named'}", [], start)


def tell(row: str, refused: list[str], start: float) -> None:
    print(json.dumps({"row": row, "refused": refused, "seconds": time.monotonic() - start}), flush=True)


def main(numbers: list[str]) -> None:
    with ExitStack() as stack:
        starve = stack.enter_context(starving())
        command = [sys.executable, __file__, "--inside", *numbers]
        processes = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) for _ in range(2)]
        starve(processes[1].pid)
        print(f"{'':32}{'a processor':>16}{'a tenth of one':>18}{'ratio':>8}")
        for lines in zip(*(process.stdout or [] for process in processes), strict=False):
            whole, tenth = map(json.loads, lines)
            ratio = tenth["seconds"] / whole["seconds"]
            print(f"{tenth['row']:32}{whole['seconds']:14.1f} s{tenth['seconds']:16.1f} s{ratio:8.1f}", flush=True)
            for refused in [*whole["refused"], *tenth["refused"]]:
                print(f"  REFUSED {refused}", flush=True)
        for process in processes:
            process.wait()


if __name__ == "__main__":
    inside(sys.argv[2:]) if sys.argv[1:2] == ["--inside"] else main(sys.argv[1:])
