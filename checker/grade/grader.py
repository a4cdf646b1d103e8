"""`python -m checker.grade.grader`: one warm judge that takes jobs, a line of JSON each, and answers them in order.

It is started, and ended when it takes too long, by `checker/grade/driver.py`. The first line holds its options.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from checker.course import Chapter, read_chapter
from checker.grade.as_json import plain_finding, plain_verdict
from checker.grade.usage import processor_time
from checker.judge.run.settings import Settings
from checker.processes.parent import end_with

if TYPE_CHECKING:
    from checker.judge.run.engine import Engine


def main() -> None:
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # a stray print is not an answer
    options = json.loads(sys.stdin.readline())
    judge = os.getppid()
    if options["sandboxed"] and sys.platform == "linux":
        from checker.sandbox import private

        private.enter(options["folder"])  # before torch is imported: it starts threads
    else:
        tempfile.tempdir = options["folder"]
    end_with(judge, last=lambda: shutil.rmtree(options["folder"], ignore_errors=True))
    settings = Settings(
        seed=options["seed"], timeout=options["timeout"], sandboxed=options["sandboxed"], slot=options["slot"]
    )
    chapters = {Path(folder).name: read_chapter(Path(folder)) for folder in options["chapters"]}
    from checker.explain import explainer
    from checker.judge.run.opening import open_engine

    with open_engine(list(chapters.values()), settings, explainer=explainer) as engine:
        engine.worlds.settle()
        _say(answers, {"ready": True})
        for line in sys.stdin:
            job = json.loads(line)
            _say(answers, _graded(engine, chapters[job["stem"]], job["files"]))


def _graded(engine: Engine, chapter: Chapter, files: dict[str, str]) -> dict[str, Any]:
    """The verdicts on a chapter's file that lies, with what it imports, in a folder made for it."""
    start, used = time.monotonic(), processor_time()
    folder = Path(tempfile.mkdtemp(prefix="job-"))
    folder.chmod(0o755)
    try:
        for name, content in files.items():
            (folder / os.path.basename(name)).write_bytes(base64.b64decode(content))
        verdict = engine.judge(chapter, folder / f"{chapter.stem}.py")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    seconds, cpu = time.monotonic() - start, processor_time() - used
    return {
        "verdicts": [plain_verdict(task) for task in verdict.tasks],
        "stopped": plain_finding(verdict.stopped) if verdict.stopped else None,
        "seconds": seconds,
        "cpu": cpu,
    }


def _say(answers: TextIO, answer: dict[str, Any]) -> None:
    answers.write(json.dumps(answer) + "\n")
    answers.flush()


if __name__ == "__main__":
    main()
