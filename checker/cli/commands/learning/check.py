"""`check`: judges what was asked for, and says it to everybody who is to hear it."""

from __future__ import annotations

from checker.cli.judging import exit_code, judged, on_real_gpu
from checker.cli.reporters import Reporter
from checker.cli.reporters.memory import MemoryReporter
from checker.cli.reporters.screen import ScreenReporter
from checker.cli.request import Request
from checker.cli.session import Session


def run_check(session: Session, request: Request) -> int:
    """The exit code. Raises UsedWrongly where a report cannot be written."""
    return exit_code(request, judged(session, request, _reporters(session, request)))


def _reporters(session: Session, request: Request) -> list[Reporter]:
    reporters: list[Reporter] = [MemoryReporter(session)] if request.remembered else []
    if request.as_json:
        from checker.cli.reporters.json_report import JsonReporter

        reporters.append(JsonReporter(session, request))
    else:
        reporters.append(ScreenReporter(session, request, on_real_gpu=on_real_gpu(session, request)))
    if request.junit is not None:  # last: a place that cannot be written must not hide the verdicts
        from checker.cli.reporters.junit import JunitReporter

        reporters.append(JunitReporter(session, request, request.junit))
    return reporters
