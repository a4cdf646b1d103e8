"""`override ID TASK POINTS --why TEXT`: an instructor's own points in place of the verdict's, kept with the reason."""

from __future__ import annotations

from pathlib import Path

from rich.text import Text

from checker.cli.commands.grading.request import BOOK
from checker.cli.names import find_chapters
from checker.cli.session import Session
from checker.cli.usage import UsedWrongly, nearest, replaced
from checker.course import Chapter
from checker.grade.book_file import NoGradebook
from checker.grade.exports.cells import number
from checker.grade.gradebook import Gradebook, Override

EXAMPLE = ("override", "s001", "relu", "1", "--why", "right by hand")


def override_points(
    session: Session, student: str | None, task: str | None, given: str | None, *, why: str | None, out: Path | None
) -> int:
    """Raises UsedWrongly."""
    if student is None or task is None or given is None or not why:
        raise UsedWrongly("override_needs", EXAMPLE)
    chapter, name = _task(session, task)
    points = _points(session, given)
    file = _book(session, out)
    try:
        with Gradebook(file, now=session.now) as book:
            if book.recovered is not None:
                session.warn(Text(session.say("gradebook_recovered", file=file, kept=book.recovered)))
            known = [submission.student.id for submission in book.submissions()]
            if student not in known:
                right = replaced(session.argv, student, nearest(student, known)) if known else EXAMPLE
                raise UsedWrongly("override_no_student", right, given=student, file=file)
            book.override(Override(student, chapter.stem, name, points, why))
    except NoGradebook as error:
        words = ["grade", "submissions"] if error.other else [*session.argv]
        raise UsedWrongly(error.label, words, file=error.file, **error.values) from None
    said = {"student": student, "chapter": chapter.stem, "task": name, "points": number(points)}
    session.show(session.step("override_done", "grade", "SUBMISSIONS", **said))
    return 0


def _task(session: Session, given: str) -> tuple[Chapter, str]:
    """`relu`, or `4.relu` and `ch04_layers.relu` where two chapters have a task of this name."""
    before, _, name = given.rpartition(".")
    course = find_chapters(session, before or None)
    found = [chapter for chapter in course if any(task.name == name for task in chapter.tasks)]
    if len(found) == 1:
        return found[0], name
    if found:
        right = f"{found[0].number}.{name}"
        raise UsedWrongly("override_two", replaced(session.argv, given, right), given=given)
    names = [task.name for chapter in course for task in chapter.tasks]
    raise UsedWrongly("override_no_task", replaced(session.argv, given, nearest(name, names)), given=given)


def _points(session: Session, given: str) -> float:
    try:
        points = float(given)
    except ValueError:
        points = -1.0
    if not 0 <= points < 1e6:  # also refuses nan
        raise UsedWrongly("bad_number", replaced(session.argv, given, "1"), option="POINTS", given=given)
    return points


def _book(session: Session, out: Path | None) -> Path:
    """The gradebook in `--out`, or the only one that lies where `grade` puts them."""
    if out is not None:
        if not (out / BOOK).is_file():
            raise UsedWrongly("override_no_book", ["grade", "submissions"], given=out)
        return out / BOOK
    found = sorted(Path().glob(f"*-grades/{BOOK}"))
    if len(found) == 1:
        return found[0]
    if found:
        raise UsedWrongly("override_which_book", [*session.argv, "--out", str(found[0].parent)])
    raise UsedWrongly("override_no_book", ["grade", "submissions"], given=Path())
