"""A task's code: whose it may be, whether it may be seen, and how it looks on the screen."""

from __future__ import annotations

from pathlib import Path

from rich.syntax import Syntax
from rich.text import Text

from checker.cli.asking import agreed
from checker.cli.files import shown_path, unreadable
from checker.cli.names import find_task, required_chapter
from checker.cli.session import Session
from checker.cli.usage import UsedWrongly
from checker.course import Chapter, Task
from checker.source.excerpt import Source
from checker.source.parsing import Unreadable
from checker.storage.files import read_file
from checker.storage.state import State, task_passed


def asked_for(session: Session, verb: str, n: str | None, name: str | None) -> tuple[Chapter, tuple[Task, ...]]:
    """A chapter and the task that is named, or all of them. Raises UsedWrongly."""
    chapter = required_chapter(session, n, verb)
    return chapter, (find_task(session, chapter, name),) if name else chapter.tasks


def may_see(session: Session, chapter: Chapter, tasks: tuple[Task, ...], known: State, *, yes: bool) -> bool:
    """Whoever has not passed a task is asked first, and where they say no, offered a hint. Raises UsedWrongly."""
    left = [task.name for task in tasks if not task_passed(chapter, known, task.name)]
    if not left or agreed(session, session.say("solution_ask", tasks=", ".join(left)), yes=yes):
        return True
    session.show(session.step("solution_not", "hint", chapter.number, left[0]))
    return False


def solution_of(chapter: Chapter) -> Source:
    """Raises UsedWrongly where the course has none."""
    if not chapter.solution.is_file():
        raise UsedWrongly("solution_none", ["lesson", str(chapter.number)], number=chapter.number)
    return Source(chapter.solution.read_text(encoding="utf-8"), names_of(chapter))


def learners(session: Session, chapter: Chapter) -> Source:
    """The learner's file; raises UsedWrongly where it cannot be read."""
    file = session.root / "exercises" / f"{chapter.stem}.py"
    number, shown = str(chapter.number), shown_path(file)
    try:
        return Source(_text(file), names_of(chapter))
    except FileNotFoundError:
        raise UsedWrongly("diff_no_file", ["reset", number], file=shown) from None
    except OSError as error:
        raise unreadable(file, error) from None
    except Unreadable as bad:
        raise UsedWrongly("diff_unreadable", ["check", number], file=shown, line=bad.line or "") from None


def _text(file: Path) -> str:
    try:
        return read_file(file).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(error.object.count(b"\n", 0, error.start) + 1) from None


def names_of(chapter: Chapter) -> list[str]:
    return [task.name for task in chapter.tasks]


def show_code(session: Session, code: str) -> None:
    """In the terminal's own colours; as it is where the terminal has no signs to draw with."""
    if session.look.ellipsis != "…":
        session.show(*(Text(session.look.text(line)) for line in code.splitlines()))
    else:
        session.console.print(Syntax(code, "python", theme="ansi_dark", word_wrap=True), width=session.width)
