"""`--json`: the verdicts for machines, as `docs/json.md` describes them and `docs/check.schema.json` demands."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from checker.cli.reporters import Reporter
from checker.cli.request import Request
from checker.cli.session import Session
from checker.course.verdicts import ChapterVerdict, TaskVerdict
from checker.messages.speaker import Speaker

SCHEMA = 1


class JsonReporter(Reporter):
    """Writes the document when everything is judged."""

    def __init__(self, session: Session, request: Request) -> None:
        self._session, self._request = session, request

    def done(self, verdicts: Sequence[ChapterVerdict]) -> None:
        self._session.console.file.write(json_report(self._session, self._request, verdicts))


def json_report(session: Session, request: Request, verdicts: Sequence[ChapterVerdict]) -> str:
    """One document, in ASCII: so that it is the same bytes on every console."""
    pairs = zip(verdicts, request.chapters, strict=True)
    chapters = [_chapter(verdict, Speaker(session.words, session.look, chapter)) for verdict, chapter in pairs]
    return json.dumps({"schema": SCHEMA, "seed": request.seed, "chapters": chapters}, indent=1) + "\n"


def _chapter(verdict: ChapterVerdict, speaker: Speaker) -> dict[str, Any]:
    return {
        "chapter": verdict.chapter,
        "name": verdict.name,
        "file": str(verdict.file),
        "points": verdict.points,
        "max_points": verdict.max_points,
        "seconds": round(verdict.seconds, 3),
        "stopped": speaker.finding(verdict.stopped) if verdict.stopped else None,
        "tasks": [_task(task, speaker) for task in verdict.tasks],
    }


def _task(verdict: TaskVerdict, speaker: Speaker) -> dict[str, Any]:
    return {
        "task": verdict.task,
        "outcome": verdict.outcome.value,
        "points": verdict.points,
        "max_points": verdict.max_points,
        "diagnosis": "|".join(verdict.diagnosis) or None,
        "observed": verdict.observed.label if verdict.observed else None,
        "message": speaker.summary(verdict),
    }
