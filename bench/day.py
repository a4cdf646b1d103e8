"""What a learner waits for in a day: `python bench/day.py [--rounds N]`. Asserts nothing about time.

`watch` runs in a pseudo-terminal; a round saves chapter 4 with one wrong task and right again, in turn.
"""

from __future__ import annotations

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pexpect

ROOT = Path(__file__).resolve().parent.parent
RIGHT = ROOT / "solutions" / "ch04_layers.py"
WRONG = "\n\ndef relu(x):\n    return x.abs()\n"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=9)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(home / "kit")], check=True)
        print_rows(home / "kit", rounds)


def print_rows(kit: Path, rounds: int) -> None:
    environ = {**os.environ, "NO_COLOR": "1", "LANG": "C.UTF-8", "TERM": "xterm"}
    tutor = [str(kit / "tutor.py")]
    glance = [seconds_of([sys.executable, *tutor], kit, environ) for _ in range(rounds)]
    print(f"the course at a glance: {statistics.median(glance):.3f} s")
    watching = pexpect.spawn(
        sys.executable, [*tutor, "watch", "4"], cwd=str(kit), env=environ, timeout=60, dimensions=(40, 100)
    )
    watching.expect("q quit")
    file, solution = kit / "exercises" / "ch04_layers.py", RIGHT.read_text(encoding="utf-8")
    words: dict[str, list[tuple[float, float]]] = {"right": [], "wrong": []}
    for number in range(rounds + 1):
        for name, more in (("wrong", WRONG), ("right", "")):
            time.sleep(0.5)
            start = time.perf_counter()
            file.write_text(f"{solution}{more}\n# {number}\n", encoding="utf-8")
            watching.expect("Chapter 4")
            first = time.perf_counter() - start
            watching.expect(re.compile(rb"q quit"))
            words[name].append((first, time.perf_counter() - start))
    watching.send("q")
    watching.wait()
    for name, seen in words.items():  # the first round asks all misconceptions, and they are kept then
        firsts, verdicts = zip(*seen[1:], strict=True)
        first, usual = 1000 * statistics.median(firsts), statistics.median(verdicts)
        print(
            f"{name}: first words {first:.0f} ms, verdict {usual:.2f} s ({min(verdicts):.2f} to {max(verdicts):.2f});"
        )
        print(f"  the very first verdict took {seen[0][1]:.2f} s")


def seconds_of(command: list[str], folder: Path, environ: dict[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, env=environ, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
