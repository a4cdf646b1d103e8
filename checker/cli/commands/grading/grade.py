"""`grade SUBMISSIONS`: from what a class handed in to its gradebook, its report and the files for other programs."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout
from rich.text import Text

from checker.cli.commands.grading.engine import open_engine
from checker.cli.commands.grading.progress import ClassProgress
from checker.cli.commands.grading.request import BOOK, GradeRequest
from checker.cli.commands.grading.summary import Summary
from checker.cli.session import Exit, Session
from checker.cli.usage import UsedWrongly
from checker.course.verdicts import Outcome
from checker.grade.book_file import NoGradebook, holders
from checker.grade.class_run import STRENGTH, KitBroken, Outcomes, grade_class
from checker.grade.driver import Options
from checker.grade.exports import FORMATS, CannotExport, ExportOptions
from checker.grade.exports.cells import Cell, write_csv
from checker.grade.exports.moodle import fill_worksheet
from checker.grade.exports.table import table
from checker.grade.facts import run_facts
from checker.grade.feedback import write_feedback
from checker.grade.gradebook import Gradebook
from checker.grade.grades import class_grades
from checker.grade.intake import NoClass, read_class
from checker.grade.model import ClassGrades, GradingRun, Submission
from checker.grade.report import class_report
from checker.grade.similar import Alike, alike
from checker.messages.visible import visible
from checker.sandbox.preflight import Found, Level, preflight
from checker.storage.files import read_file, write_atomically, write_bytes_atomically

LEVELS = {
    Level.FULL: "grade_level_full",
    Level.LIMITS: "grade_level_limits",
    Level.PROCESS: "grade_level_process",
}


def show_preflight(session: Session) -> int:
    """The level of isolation that this machine gives, and what to ask its administrator for."""
    found = preflight(session.environ)
    session.show(*preflight_lines(session, found))
    return int(found.level is not Level.FULL)


def preflight_lines(session: Session, found: Found) -> list[Text]:
    lines = [Text(session.say("grade_level", level=found.level.value))]
    lines += [
        Text("  " + session.say("grade_missing_part", part=part, reason=why)) for part, why in found.missing.items()
    ]
    return [*lines, Text(session.say(LEVELS[found.level]))]


def grade_a_class(session: Session, request: GradeRequest) -> int:
    """0 when everybody has a grade; 1 when somebody needs a look. Raises UsedWrongly."""
    found = preflight(session.environ)
    if STRENGTH.index(found.level) < STRENGTH.index(request.least):
        session.warn(*preflight_lines(session, found))
        raise UsedWrongly("grade_too_weak", ["grade", "--preflight"], least=request.least.value)
    try:
        submissions = read_class(request.place, chapters=request.course, roster=request.roster)
        request.out.mkdir(parents=True, exist_ok=True)
        with _alone(session, request.out), Gradebook(request.out / BOOK, now=session.now) as book:
            if book.recovered is not None:
                session.warn(Text(session.say("gradebook_recovered", file=request.out / BOOK, kept=book.recovered)))
            run = _facts(session, request, book, found.level)
            seen: list[str] = []
            outcomes = _judge(session, request, book, run, _noted(request, submissions, seen))
            grades = class_grades(
                book,
                outcomes.run,
                title=request.place.resolve().name,
                run=run,
                chapters=request.chapters,
                students=set(seen),
                rules=request.rules,
            )
        pairs = alike([grade.submission for grade in grades.students], grades.chapters) if request.similar else []
        written = list(_written(session, request, grades, pairs))
    except NoClass as error:
        raise UsedWrongly(error.label, ["grade", "submissions"], **error.values) from None
    except NoGradebook as error:
        right = [*session.argv, *(("--out", f"{request.out}-2") if error.other else ())]
        raise UsedWrongly(error.label, right, file=error.file, **error.values) from None
    except KitBroken as broken:
        return _confess(session, broken)
    except OSError as error:
        reason = error.strerror or error
        raise UsedWrongly("bad_report", [*session.argv, "--out", "grades"], given=request.out, reason=reason) from None
    session.show(*Summary(session, grades, outcomes, pairs).lines(written))
    looked_at = any(grade.submission.refused or not grade.final for grade in grades.students)
    return Exit.NOT_PASSED if looked_at or outcomes.faults else Exit.ALL_PASSED


@contextmanager
def _alone(session: Session, out: Path) -> Iterator[None]:
    """One run at a time for a gradebook: what two judge twice would be graded twice. Raises UsedWrongly."""
    lock = FileLock(out / f".{BOOK}.lock", timeout=0)
    try:
        lock.acquire()
    except Timeout:
        holder = ", ".join(holders(out / f".{BOOK}.lock"))
        raise UsedWrongly("grade_running", session.argv, out=out, holder=holder) from None
    except (OSError, NotImplementedError):  # a network's file system that cannot lock
        yield
        return
    try:
        yield
    finally:
        if sys.platform != "win32":  # where it goes by itself
            Path(lock.lock_file).unlink(missing_ok=True)
        lock.release()


def _facts(session: Session, request: GradeRequest, book: Gradebook, level: Level) -> GradingRun:
    known = book.seed()
    seed = request.seed if request.seed is not None else request.fresh_seed if known is None else known
    return run_facts(seed=seed, isolation=level.value, started=session.now())


def _noted(request: GradeRequest, submissions: Iterator[Submission], seen: list[str]) -> Iterator[Submission]:
    """The submissions; who they are of is noted. Raises UsedWrongly at their end, where `--again` names nobody."""
    for submission in submissions:
        seen.append(submission.student.id)
        yield submission
    for student in request.again:
        if student not in seen:
            raise UsedWrongly("grade_no_student", ["grade", str(request.place)], given=student)


def _judge(
    session: Session, request: GradeRequest, book: Gradebook, run: GradingRun, submissions: Iterator[Submission]
) -> Outcomes:
    options = Options(
        chapters=tuple(str(chapter.folder) for chapter in request.chapters),
        seed=run.seed,
        sandboxed=run.isolation == Level.FULL.value,
    )
    with ClassProgress(session) as progress, closing(open_engine(session, request.engine)) as opened:
        return grade_class(
            book,
            submissions,
            request.chapters,
            run=run,
            engine=opened.engine,
            options=options,
            on_progress=progress.judged,
            again=request.again,
        )


def _confess(session: Session, broken: KitBroken) -> int:
    verdict = broken.verdict
    if verdict is not None and verdict.outcome is Outcome.COMPUTER_ERROR and verdict.finding is not None:
        reason = session.say(verdict.finding.label, **verdict.finding.values)
        session.warn(session.step("grade_computer", "doctor", reason=reason))
        return Exit.COMPUTER_FAULT
    label = "grade_kit_broken" if verdict is None else "grade_solution_fails"
    values = {"text": broken.fault, "task": verdict.task if verdict else "", "chapter": broken.stem}
    session.warn(session.step(label, "check", broken.stem, "--file", f"solutions/{broken.stem}.py", **values))
    return Exit.KIT_FAULT


def _written(session: Session, request: GradeRequest, grades: ClassGrades, pairs: Sequence[Alike]) -> Iterator[Path]:
    """Writes what is asked for, and names it. What cannot be exported is told; the rest is written."""
    files = {"gradebook.csv": table(grades, session.words), "report.html": class_report(grades, session.words.language)}
    for name in request.exports:
        try:
            files |= FORMATS[name](grades, ExportOptions(session.words, request.assignment))
        except CannotExport as error:
            session.warn(Text(session.say(error.label, **error.values)))
    if request.similar:
        files["similar.csv"] = _similar(pairs)
    if request.worksheet is not None:
        files |= _worksheet(session, request.worksheet, grades)
    for name, text in files.items():
        _replace(request.out / name, text)
    yield from (request.out / name for name in dict.fromkeys(name.partition("/")[0] for name in files))
    yield write_feedback(grades, request.out / "feedback", session.words.language)


def _similar(pairs: Sequence[Alike]) -> str:
    """Pairs for a human to look at; nothing of it is a verdict."""
    rows: list[list[Cell]] = [["first", "second", "chapter", "task", "share"]]
    rows += [[one.first, one.second, one.chapter, one.task, one.share] for one in pairs]
    return write_csv(rows)


def _worksheet(session: Session, worksheet: Path, grades: ClassGrades) -> dict[str, str]:
    try:
        text, missing = fill_worksheet(grades, worksheet)
    except CannotExport as error:
        session.warn(Text(session.say(error.label, **error.values)))
        return {}
    except OSError as error:
        session.warn(Text(session.say("in_file_unreadable", name=worksheet, reason=error.strerror or error)))
        return {}
    if missing:
        session.warn(Text(session.say("moodle_not_in_worksheet", students=visible(", ".join(missing)))))
    return {"worksheet.csv": text}


def _replace(file: Path, text: str) -> None:
    """What was there and differs, perhaps by an instructor's own hand, stays beside it with a ~ behind its name."""
    with suppress(FileNotFoundError):
        before = read_file(file) if file.is_file() else b""
        if before and before != text.encode():
            write_bytes_atomically(file.with_name(f"{file.name}~"), before)
    write_atomically(file, text)
