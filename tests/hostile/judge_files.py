"""Judges files of the sample chapter for a test: requests on standard input, pickled verdicts on standard output.

A process of its own, so that the test's process stays out of it, and so that all that is left behind can be found.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import pickle
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

from checker.course import ROOT

SAMPLE = ROOT / "tests" / "sample"


def main(way: str) -> None:
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    gc.disable()
    os.environ.update(OMP_NUM_THREADS="1", MKL_NUM_THREADS="1")
    sys.path.insert(0, str(ROOT))
    if way == "sandbox":
        from checker.sandbox import private

        private.enter(os.environ["TMPDIR"])
    judge_all(replies, way)


def judge_all(replies: BinaryIO, way: str) -> None:
    from checker.course import read_chapter
    from checker.judge.run.opening import open_engine
    from checker.judge.run.settings import Settings

    for name in ("spawned", "forked", "zygote") if sys.platform == "linux" else ("spawned",):
        pool: Any = importlib.import_module(f"checker.judge.pool.{name}")
        pool.MEMORY = 512 << 20  # a quarter: taking it all takes its time
    chapter = replace(read_chapter(SAMPLE / "ch90_sample"), solutions=SAMPLE / "solutions")

    with open_engine([chapter], Settings(seed=90, portable=way == "portable", sandboxed=way == "sandbox")) as engine:
        if way == "forked":
            engine.worlds.settle()  # a hundred files come
        for line in sys.stdin:
            request = json.loads(line)
            engine.settings = replace(engine.settings, timeout=request["timeout"])
            pickle.dump(engine.judge(chapter, Path(request["file"])), replies)
            replies.flush()


if __name__ == "__main__":
    main(sys.argv[1])
