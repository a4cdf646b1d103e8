"""`dev try`: any files or folders of files against one chapter, in one warm run."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.course import Chapter
from checker.course.verdicts import ChapterVerdict
from checker.judge.run.engine import Engine


def files_in(paths: Sequence[Path]) -> list[Path]:
    """The Python files among `paths` and in the folders among them, in order. Raises FileNotFoundError."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += sorted(path.rglob("*.py"))
        elif path.exists():
            found.append(path)
        else:
            raise FileNotFoundError(str(path))
    return found


def lines(engine: Engine, chapter: Chapter, files: Sequence[Path], *, as_json: bool) -> Iterator[str]:
    """One line a file."""
    for file in files:
        verdict = engine.judge(chapter, file)
        yield json_line(verdict) if as_json else text_line(verdict)


def json_line(verdict: ChapterVerdict) -> str:
    tasks = {
        task.task: {"outcome": task.outcome.value, "diagnosis": "|".join(task.diagnosis) or None}
        for task in verdict.tasks
    }
    return json.dumps({"file": str(verdict.file), "chapter": verdict.chapter, "tasks": tasks}, ensure_ascii=False)


def text_line(verdict: ChapterVerdict) -> str:
    wrong = [
        f"{task.task} {task.outcome.value}" + (f" ({'|'.join(task.diagnosis)})" if task.diagnosis else "")
        for task in verdict.tasks
        if not task.passed
    ]
    return f"{verdict.file}: {verdict.points} of {verdict.max_points}" + (": " + ", ".join(wrong) if wrong else "")
