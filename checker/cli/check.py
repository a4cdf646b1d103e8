"""`check`: runs the engine and shows its verdicts."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from rich.text import Text

from checker.cli.files import write_atomically
from checker.cli.history import Reason
from checker.cli.live import Progress
from checker.cli.names import following
from checker.cli.request import Request
from checker.cli.screen import Page, chapter_row, is_done, shown_path
from checker.cli.session import Exit, Session
from checker.cli.state import State, chapter_done
from checker.cli.usage import UsedWrongly, replaced
from checker.course import Chapter
from checker.verdicts import ChapterVerdict, Outcome

if TYPE_CHECKING:
    from checker.judge import Engine, Settings


def run_check(session: Session, request: Request) -> int:
    """Judges what was asked for and shows it; the exit code."""
    many = len(request.chapters) > 1
    page = Page(session, following(session, request.chapters[-1]))
    if not request.as_json:
        first = request.chapters[0]
        title = [Text(session.say("title_all", count=len(request.chapters)), "bold")]
        session.show(*(title if many else page.header(first, request.file_of(first))))
        if _on_real_gpu(session, request):
            session.show(session.step("gpu_real", "check", first.number, "--simulate"))
    contents: dict[str, bytes] = {}
    verdicts = judge(session, request, page, contents)
    if request.remembered:
        remember(session, request, verdicts, contents)
    if request.as_json:
        from checker.cli.json_report import json_report

        session.console.file.write(json_report(session, request, verdicts))
    elif many:
        show_worst(session, request, verdicts)
    else:
        session.show(*page.chapter(verdicts[0], request.chapters[0], task=request.task))
    if request.junit is not None:  # last: a place that cannot be written must not hide the verdicts
        _write_junit(session, request, verdicts)
    return exit_code(request, verdicts)


def exit_code(request: Request, verdicts: list[ChapterVerdict]) -> Exit:
    """0 where every chapter is done: an extra that was not tried is no failure."""
    if any(task.outcome is Outcome.KIT_ERROR for verdict in verdicts for task in verdict.tasks):
        return Exit.KIT_FAULT
    done = all(map(is_done, verdicts, request.chapters))
    return Exit.ALL_PASSED if done else Exit.NOT_PASSED


def judge(session: Session, request: Request, page: Page, contents: dict[str, bytes]) -> list[ChapterVerdict]:
    """`contents` gets what each file held when it was judged."""
    chapters = [_only(chapter, request.task) for chapter in request.chapters]
    settings = settings_of(session, request)
    total = sum(len(chapter.tasks) for chapter in chapters)

    with Progress(session, total, silent=request.as_json) as progress:

        def drive(engine: Engine) -> list[ChapterVerdict]:
            verdicts = []
            for chapter in chapters:
                with suppress(OSError):
                    contents[chapter.stem] = request.file_of(chapter).read_bytes()
                verdicts.append(engine.judge(chapter, request.file_of(chapter), on_task=progress.task))
                if len(chapters) > 1 and not request.as_json:
                    session.show(chapter_row(page, verdicts[-1], chapter))
            return verdicts

        return session.run_engine(chapters, settings, drive)


def settings_of(session: Session, request: Request) -> Settings:
    """How the engine is to judge."""
    from checker.judge import Settings

    settings = Settings(
        seed=request.seed,
        portable=session.environ.get("TUTOR_PORTABLE") == "1",
        real_gpu=_on_real_gpu(session, request),
    )
    return settings if request.timeout is None else replace(settings, timeout=request.timeout)


def _on_real_gpu(session: Session, request: Request) -> bool:
    """Whether a GPU's driver is there, and all that is asked for wants one. Whether it works, the worker finds out."""
    driver = shutil.which("nvidia-smi", path=session.environ.get("PATH", ""))
    hidden = session.environ.get("CUDA_VISIBLE_DEVICES") in ("", "-1")
    return bool(driver) and not hidden and not request.simulate and all(chapter.gpu for chapter in request.chapters)


def _only(chapter: Chapter, task: str | None) -> Chapter:
    """The chapter with this one task."""
    return replace(chapter, tasks=(chapter.task(task),)) if task else chapter


def show_worst(session: Session, request: Request, verdicts: list[ChapterVerdict]) -> None:
    """After the chapters' lines: the first chapter that is not done, its first failure in full."""
    pairs = list(zip(verdicts, request.chapters, strict=True))
    verdict, chapter = next((pair for pair in pairs if not is_done(*pair)), pairs[-1])
    if is_done(verdict, chapter):  # then all are: one sentence for the tasks of all
        verdict = replace(verdict, tasks=tuple(task for each in verdicts for task in each.tasks))
    page = Page(session, following(session, chapter))
    session.show(*page.failure(verdict, chapter, above=len(pairs) + 1))
    session.show(page.points(*verdicts), page.next(verdict, chapter))


def remember(session: Session, request: Request, verdicts: list[ChapterVerdict], contents: Mapping[str, bytes]) -> None:
    """The last verdicts, and the code that they were on."""
    now = session.now()
    for verdict, chapter in zip(verdicts, request.chapters, strict=True):
        outcomes = {task.task: task.outcome.value for task in verdict.tasks}
        labels = {task.task: task.diagnosis[0] if len(task.diagnosis) == 1 else "" for task in verdict.tasks}

        def checked(known: State) -> State:
            known = known.with_outcomes(chapter.stem, outcomes)  # noqa: B023  called at once
            known = known.with_diagnoses(chapter.stem, labels)  # noqa: B023
            return known.with_check(chapter.stem, now, done=chapter_done(chapter, known))  # noqa: B023

        session.change_state(checked)
        content = contents.get(chapter.stem)
        if content and chapter.stub.encode() != content:
            session.keep(chapter, content, Reason.CHECKED, outcomes)


def _write_junit(session: Session, request: Request, verdicts: list[ChapterVerdict]) -> None:
    from checker.cli.junit import junit_report

    assert request.junit is not None
    try:
        write_atomically(request.junit, junit_report(session, request, verdicts))
    except OSError as error:
        words = replaced(session.argv, str(request.junit), "report.xml")
        reason = error.strerror or error
        raise UsedWrongly("bad_report", words, given=shown_path(request.junit), reason=reason) from None
