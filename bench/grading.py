"""CPU seconds a submission, this kit beside other graders: `python bench/grading.py [--peers DIR] [--rounds N]`.

The peers live in environments of their own below DIR (`otter`, `nbgrader`, `check50`, `gradescope`), each made with

    python -m venv DIR/otter && DIR/otter/bin/pip install otter-grader ipykernel

and a `.pth` file in its site-packages that names this environment's, so that all import the same PyTorch. One that is
missing is left out. All grade the same five tasks, and must pass the right file and fail the wrong one before they are
measured. CPU is user and system time of all processes together. Asserts nothing about time.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench.peers.exercise import TASKS, WRONG  # noqa: E402
from bench.peers.meter import Meter  # noqa: E402
from bench.peers.tools import TOOLS, Tool, environment  # noqa: E402
from checker.course import chapters  # noqa: E402
from checker.sandbox.preflight import Level, preflight  # noqa: E402

FOUR = next(chapter for chapter in chapters() if chapter.number == 4)
CLASS = 30  # students: the start of a warm judge is shared by so many


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--peers", type=Path, default=Path("peers"))
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="tutor-bench-") as place:
        meter = Meter()
        print(f"CPU by {meter.name}")
        rows = dict(_rows(meter, Path(place), asked.peers))
        seen: dict[str, list[float]] = {name: [] for name in rows}
        for _ in range(asked.rounds):
            for name in random.sample(sorted(rows), len(rows)):
                seen[name].append(rows[name]())
    show({name: statistics.median(times) for name, times in seen.items()})


def show(medians: dict[str, float]) -> None:
    kit = {name: seconds for name, seconds in medians.items() if name.startswith("this kit")}
    peers = {name: seconds for name, seconds in medians.items() if name not in kit}
    boxed = kit.get("this kit, sandbox", kit["this kit, no sandbox"])
    print(f"{'CPU s a submission':>42}   to sandbox")
    for name, seconds in sorted(medians.items(), key=lambda row: row[1]):
        print(f"{name:32} {seconds:9.3f} {seconds / boxed:12.1f} x")
    print(f"best peer / sandbox: {min(peers.values()) / boxed:.1f} (wanted: 25)")
    print(f"sandbox / none: {boxed / kit['this kit, no sandbox']:.2f} (wanted: at most 1.5)")


def _rows(meter: Meter, place: Path, peers: Path) -> Iterator[tuple[str, Callable[[], float]]]:
    course = five_tasks(place)
    yield "this kit, no sandbox", lambda: of_the_kit(meter, course, "none")
    if preflight(os.environ).level is Level.FULL:
        yield "this kit, sandbox", lambda: of_the_kit(meter, course, "sandbox")
    for tool in TOOLS:
        python = peers.resolve() / tool.venv / "bin" / "python" if tool.venv else Path(sys.executable)
        if not python.exists():
            print(f"left out: {tool.name}, there is no {python}")
            continue
        yield tool.name, prepared(meter, tool, place / tool.name.replace(" ", "_"), python)


# --- this kit -----------------------------------------------------------------------------------------------------


def five_tasks(place: Path) -> Path:
    """Chapter 4 with five of its tasks."""
    folder = place / "course" / "chapters" / FOUR.stem
    shutil.copytree(FOUR.folder, folder)
    shutil.copytree(FOUR.solutions, place / "course" / "solutions")
    text = (folder / "chapter.toml").read_text(encoding="utf-8")
    head, *tasks = text.split("[[tasks]]")
    kept = [task for task in tasks if any(f'name = "{name}"' in task for name in TASKS)]
    last = tasks[-1].partition("\n[messages")
    messages = "" if tasks[-1] in kept else "\n[messages" + last[2]
    (folder / "chapter.toml").write_text("[[tasks]]".join([head, *kept]) + messages, encoding="utf-8")
    return folder


def of_the_kit(meter: Meter, folder: Path, isolation: str) -> float:
    """Of one submission in a class of CLASS, which shares what it costs to start."""
    command = [sys.executable, "-m", "bench.peers.kit", str(folder), isolation, str(CLASS)]
    ran = meter.run(command, ROOT, os.environ)
    if ran.err:
        raise SystemExit(ran.err)
    return ran.cpu / CLASS


# --- the others ---------------------------------------------------------------------------------------------------


def prepared(meter: Meter, tool: Tool, folder: Path, python: Path) -> Callable[[], float]:
    """What measures it, after it has shown whether it can tell right from wrong."""
    folder.mkdir()
    tool.lay_out(folder, python)
    source = FOUR.solution.read_text(encoding="utf-8")
    tool.submit(folder, source + WRONG)
    wrong, _ = run(meter, tool, folder, python)
    tool.submit(folder, source)
    right, _ = run(meter, tool, folder, python)
    print(f"{tool.name}: the right file passes {right} of {len(TASKS)}, the wrong one {wrong}", flush=True)
    return lambda: run(meter, tool, folder, python)[1]


def run(meter: Meter, tool: Tool, folder: Path, python: Path) -> tuple[int, float]:
    ran = meter.run(tool.command(folder, python), folder, environment(python))
    try:
        return tool.passed(folder, ran.out), ran.cpu
    except (OSError, ValueError, KeyError) as error:
        print(f"{tool.name}: {error!r}\n{ran.out[-1500:]}\n{ran.err[-1500:]}")
        return 0, ran.cpu


if __name__ == "__main__":
    main()
