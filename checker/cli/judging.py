"""One stream of verdicts, from the engine to whoever wants to hear them."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from checker.cli.reporters import Reporter
from checker.cli.request import Request
from checker.cli.screens.page import is_done
from checker.cli.session import Exit, Session
from checker.course.verdicts import ChapterVerdict, Outcome, TaskVerdict
from checker.judge.run.settings import Settings
from checker.storage.files import read_file


def judged(session: Session, request: Request, reporters: Sequence[Reporter]) -> list[ChapterVerdict]:
    """Judges what was asked for; the reporters hear of it in their order, and may raise UsedWrongly when it is done."""

    def on_task(verdict: TaskVerdict) -> None:
        for reporter in reporters:
            reporter.task(verdict)

    verdicts = []
    with ExitStack() as stack:
        for reporter in reporters:
            stack.enter_context(reporter)
        engine = stack.enter_context(session.open_engine(request.judged, settings_of(session, request)))
        for chapter, whole in zip(request.judged, request.chapters, strict=True):
            file = request.file_of(chapter)
            content = content_of(file)
            verdicts.append(engine.judge(chapter, file, on_task=on_task))
            for reporter in reporters:
                reporter.chapter(whole, verdicts[-1], content)
    for reporter in reporters:
        reporter.done(verdicts)
    return verdicts


def content_of(file: Path) -> bytes | None:
    """What the file holds; None where it cannot be read."""
    try:
        return read_file(file)
    except OSError:  # there is none, or an editor is just replacing it
        return None


def exit_code(request: Request, verdicts: Sequence[ChapterVerdict]) -> Exit:
    """0 where every chapter is done: an extra that was not tried is not a failure."""
    outcomes = {task.outcome for verdict in verdicts for task in verdict.tasks}
    if Outcome.KIT_ERROR in outcomes:
        return Exit.KIT_FAULT
    if Outcome.COMPUTER_ERROR in outcomes:
        return Exit.COMPUTER_FAULT
    done = all(map(is_done, verdicts, request.chapters))
    return Exit.ALL_PASSED if done else Exit.NOT_PASSED


def settings_of(session: Session, request: Request) -> Settings:
    """How the engine is to judge."""
    settings = Settings(
        seed=request.seed,
        portable=session.environ.get("TUTOR_PORTABLE") == "1",
        real_gpu=on_real_gpu(session, request),
    )
    return settings if request.timeout is None else replace(settings, timeout=request.timeout)


def on_real_gpu(session: Session, request: Request) -> bool:
    """Whether a GPU's driver is there, and all that is asked for wants one. Whether it works, the worker finds out."""
    driver = shutil.which("nvidia-smi", path=session.environ.get("PATH", ""))
    hidden = session.environ.get("CUDA_VISIBLE_DEVICES") in ("", "-1")
    return bool(driver) and not hidden and not request.simulate and all(chapter.gpu for chapter in request.chapters)
