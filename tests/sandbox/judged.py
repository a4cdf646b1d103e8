"""`python -m tests.sandbox.judged`: judges files in a process of its own, in a sandbox or without; JSON in, JSON out.

In: {"sandboxed": bool, "files": [[chapter number, path], ...]}. Out: for each file its tasks' [outcome, diagnosis].
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from checker.course import chapters
from checker.judge.run.settings import Settings

if TYPE_CHECKING:
    pass


def main() -> None:
    asked = json.load(sys.stdin)
    if asked["sandboxed"]:
        from checker.sandbox import private

        private.enter(asked["folder"])
    from checker.explain import explainer
    from checker.judge.run.opening import open_engine

    by_number = {chapter.number: chapter for chapter in chapters()}
    wanted = [by_number[number] for number in dict.fromkeys(number for number, _ in asked["files"])]
    stage = Path(tempfile.mkdtemp())
    stage.chmod(0o755)

    found = []
    settings = Settings(seed=7, sandboxed=asked["sandboxed"], timeout=30)
    with open_engine(wanted, settings, explainer=explainer) as engine:
        for number, path in asked["files"]:
            file = stage / f"{by_number[number].stem}.py"
            file.write_bytes(Path(path).read_bytes())
            verdict = engine.judge(by_number[number], file)
            found.append({task.task: [task.outcome.value, list(task.diagnosis)] for task in verdict.tasks})
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
