"""`history`, `restore` and `reset`: a learner's file as it was, and the blanks again. None of them loses anything."""

from __future__ import annotations

from pathlib import Path

from rich.text import Text

from checker.cli.asking import agreed
from checker.cli.files import read_exercise, shown_path, unreadable, unwritable
from checker.cli.names import find_task, required_chapter
from checker.cli.session import Session
from checker.cli.usage import UsedWrongly, replaced
from checker.course import Chapter
from checker.course.verdicts import Outcome
from checker.source import definitions
from checker.source.parsing import Unreadable
from checker.storage.files import write_bytes_atomically
from checker.storage.history import MOST_KEPT_BYTES, Reason, Version

SHOWN = 15  # lines of a history
REASONS = {
    Reason.CHECKED: "history_checked",
    Reason.RESET: "history_reset",
    Reason.RESTORED: "history_restored",
    Reason.UPDATED: "history_updated",
}


def show_history(session: Session, n: str | None) -> int:
    """The contents of a chapter's file, the newest first, by the numbers that `restore` takes. Raises UsedWrongly."""
    chapter = required_chapter(session, n, "history")
    entries = _entries(session, chapter)
    if not entries:
        session.show(session.step("history_empty", "check", chapter.number, file=_shown(session, chapter)))
        return 0
    present = _content(session, chapter)
    session.show(Text(session.say("history_title", file=_shown(session, chapter)), "bold"))
    for number, entry in enumerate(entries[:SHOWN], start=1):
        session.show(Text(_line(session, chapter, number, entry, same=entry.content == present)))
    if len(entries) > SHOWN:
        session.show(Text(session.say("history_more", count=len(entries) - SHOWN)))
    session.show(session.step("history_restore", "restore", chapter.number, 1))
    return 0


def restore(session: Session, n: str | None, k: str | None) -> int:
    """The K-th newest content; without K, the newest that differs from the present one. Raises UsedWrongly."""
    chapter = required_chapter(session, n, "restore")
    entries, present = _entries(session, chapter), _content(session, chapter)
    entry = _entry(session, chapter, entries, k, present)
    if entry.content == present:
        session.show(Text(session.say("restore_same", file=_shown(session, chapter))))
        return 0
    _replace(session, chapter, entry.content, Reason.RESTORED)
    when = f"{entry.when.astimezone():%Y-%m-%d %H:%M}"
    session.show(session.step("restored", "restore", chapter.number, file=_shown(session, chapter), when=when))
    return 0


def reset(session: Session, n: str | None, name: str | None, *, yes: bool) -> int:
    """The chapter's blanks, or those of one task, in the place of what is there. Raises UsedWrongly."""
    chapter = required_chapter(session, n, "reset")
    task, file = find_task(session, chapter, name).name if name else None, _shown(session, chapter)
    present = _content(session, chapter)
    blank = _blank(chapter, present, task)
    if blank == present:
        session.show(session.step("reset_same", "check", chapter.number, file=file))
        return 0
    question = session.say("reset_ask_task", task=task, file=file) if task else session.say("reset_ask", file=file)
    if not agreed(session, question, yes=yes):
        session.show(session.step("reset_not", "check", chapter.number, file=file))
        return 1
    _replace(session, chapter, blank, Reason.RESET)
    session.show(session.step("reset_done", "restore", chapter.number, file=file))
    return 0


def _file(session: Session, chapter: Chapter) -> Path:
    return session.root / "exercises" / f"{chapter.stem}.py"


def _shown(session: Session, chapter: Chapter) -> str:
    return shown_path(_file(session, chapter))


def _entries(session: Session, chapter: Chapter) -> list[Version]:
    """Raises UsedWrongly."""
    history = session.history(chapter)
    try:
        return history.entries()
    except OSError as error:
        raise unreadable(history.folder, error) from None


def _content(session: Session, chapter: Chapter) -> bytes | None:
    """None where there is no file."""
    return read_exercise(_file(session, chapter))


def _replace(session: Session, chapter: Chapter, content: bytes, reason: Reason) -> None:
    """First the present content goes into the history; if that cannot be, nothing is replaced."""
    file, history = _file(session, chapter), session.history(chapter)
    try:
        present = _content(session, chapter)
        deleted = 0 if present is None else history.keep(present, reason, session.now())
        write_bytes_atomically(file, content)
    except OSError as error:
        raise unwritable(file, error) from None
    if deleted:
        session.warn(history_full(session, deleted, shown_path(file)))


def history_full(session: Session, deleted: int, file: str) -> Text:
    return Text(session.say("history_full", count=deleted, file=file, size=MOST_KEPT_BYTES >> 20))


def _blank(chapter: Chapter, present: bytes | None, task: str | None) -> bytes:
    """The stub; with a task, the present content with the stub's function in its place."""
    if task is None or present is None:
        return chapter.stub.encode("utf-8")
    try:
        return definitions.replaced(present.decode("utf-8"), chapter.stub, task).encode("utf-8")
    except (UnicodeDecodeError, Unreadable):
        raise UsedWrongly("reset_unreadable", ["reset", str(chapter.number)], task=task) from None


def _entry(session: Session, chapter: Chapter, entries: list[Version], k: str | None, present: bytes | None) -> Version:
    if not entries:
        words = ["check", str(chapter.number)]
        raise UsedWrongly("history_empty", words, file=_shown(session, chapter))
    if k is None:
        return next((entry for entry in entries if entry.content != present), entries[0])
    if not k.isascii() or not k.isdigit() or not 1 <= int(k) <= len(entries):
        raise UsedWrongly("bad_restore", replaced(session.argv, k, "1"), given=k, count=len(entries))
    return entries[int(k) - 1]


def _line(session: Session, chapter: Chapter, number: int, entry: Version, *, same: bool) -> str:
    passed = [task for task in chapter.tasks if entry.outcomes.get(task.name) == Outcome.PASSED.value]
    points = f"{sum(task.points for task in passed)}/{sum(task.points for task in chapter.tasks)}"
    parts = [f"{entry.when.astimezone():%Y-%m-%d %H:%M}", session.say(REASONS[entry.reason])]
    parts += [points] if entry.outcomes else []
    parts += [session.say("history_present")] if same else []
    return f"{number:>3}  {session.look.dot.join(parts)}"
