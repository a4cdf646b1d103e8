"""`python -m tests.sandbox.judged plain|sandboxed FOLDER NUMBER...`: judges files of these chapters, in lines of JSON.

A process of its own: it enters the judge's part of the sandbox, in FOLDER. In: {"files": [[chapter number, path], ...],
"tasks": names, none for all of them}. Out: for each file its tasks' [outcome, diagnosis].
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from checker.course import Chapter, chapters
from checker.judge.run.settings import Settings


def main(way: str, folder: str, *numbers: str) -> None:
    if way == "sandboxed":
        from checker.sandbox import private

        private.enter(folder)
    from checker.explain import explainer
    from checker.judge.run.opening import open_engine

    by_number = {chapter.number: chapter for chapter in chapters() if str(chapter.number) in numbers}
    stage = Path(tempfile.mkdtemp())
    stage.chmod(0o755)

    settings = Settings(seed=7, sandboxed=way == "sandboxed", timeout=30)
    with open_engine([*by_number.values()], settings, explainer=explainer) as engine:
        for line in sys.stdin:
            asked, found = json.loads(line), []
            for number, path in asked["files"]:
                file = stage / f"{by_number[number].stem}.py"
                file.write_bytes(Path(path).read_bytes())
                verdict = engine.judge(_only(by_number[number], asked["tasks"]), file)
                found.append({task.task: [task.outcome.value, list(task.diagnosis)] for task in verdict.tasks})
            print(json.dumps(found), flush=True)


def _only(chapter: Chapter, names: Sequence[str]) -> Chapter:
    return replace(chapter, tasks=tuple(task for task in chapter.tasks if task.name in names)) if names else chapter


if __name__ == "__main__":
    main(*sys.argv[1:])
