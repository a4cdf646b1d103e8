"""One run over a class: the kit checks itself, then every job that has no verdict yet is judged and written down."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from typing import Protocol

from checker.course import Chapter
from checker.course.verdicts import Finding, Outcome, TaskVerdict
from checker.grade.driver import Options
from checker.grade.engines import Results
from checker.grade.gradebook import Gradebook
from checker.grade.job import Graded, Job, jobs_of
from checker.grade.model import GradingRun, Submission
from checker.sandbox.preflight import Level

STRENGTH = (Level.PROCESS, Level.LIMITS, Level.FULL)
RAN_OUT = ("timed_out", "waited", "out_of_memory", "crashed")  # labels of findings
NO_VERDICT = (Outcome.KIT_ERROR, Outcome.COMPUTER_ERROR)
HARMLESS = (Outcome.PASSED, Outcome.NOT_CHECKED)


class JobEngine(Protocol):
    """See `checker/grade/engines.py`."""

    def results(self, jobs: Sequence[Job], options: Options) -> Results: ...

    def alone(self) -> JobEngine: ...


class KitBroken(Exception):
    """A solution does not pass here, so nobody is graded: a fault of the kit's, or of this machine's."""

    def __init__(self, stem: str, verdict: TaskVerdict | None, fault: str) -> None:
        super().__init__(stem)
        self.stem = stem
        self.verdict = verdict
        self.fault = fault


@dataclass(frozen=True)
class GradingProgress:
    """Jobs that are done, of how many."""

    done: int
    total: int


@dataclass(frozen=True)
class Outcomes:
    """The run's number, and the jobs that the kit could not judge: told, and taken up by the next run."""

    run: int
    faults: tuple[tuple[Job, str], ...] = ()


def grade_class(
    book: Gradebook,
    submissions: Iterable[Submission],
    chapters: Sequence[Chapter],
    *,
    run: GradingRun,
    engine: JobEngine,
    options: Options,
    on_progress: Callable[[GradingProgress], None],
    again: Collection[str] = (),
) -> Outcomes:
    """What was judged under the same seed, kit and torch, and no weaker isolation, is not judged again, except for the
    students in `again`. Raises KitBroken, and sqlite3.OperationalError where the gradebook cannot be written."""
    students = set()
    for submission in submissions:
        book.keep(submission)
        students.add(submission.student.id)
    number = book.begin(run, [chapter.stem for chapter in chapters])
    waiting = list(_waiting(book, number, chapters, students=students, isolation=run.isolation, again=again))
    faults: list[tuple[Job, str]] = []
    if waiting:
        check_itself(chapters, engine=engine, options=options)
    with closing(judged(waiting, engine=engine, options=options)) as results:
        for done, (job, graded) in enumerate(results, 1):
            if graded.fault or any(verdict.outcome in NO_VERDICT for verdict in graded.verdicts):
                faults.append((job, graded.fault))
                book.log(number, job, graded.fault)
            else:
                book.record(number, job, graded)
            on_progress(GradingProgress(done, len(waiting)))
    if not faults:
        book.finish(number)
    return Outcomes(number, tuple(faults))


def judged(jobs: Sequence[Job], *, engine: JobEngine, options: Options) -> Results:
    """As the engine's results. What ran out of time or memory, or crashed, comes last: it is judged once more, alone,
    as what stood beside it may have been the cause."""
    doubtful: dict[tuple[str, str], Graded] = {}
    with closing(engine.results(jobs, options)) as results:
        for job, graded in results:
            if is_doubtful(graded):
                doubtful[job.stem, job.key] = graded
            else:
                yield job, graded
    again = [job for job in jobs if (job.stem, job.key) in doubtful]
    if again:
        with closing(engine.alone().results(again, options)) as results:
            for job, graded in results:
                yield job, graded if graded.fault else second(doubtful[job.stem, job.key], graded)


def is_doubtful(graded: Graded) -> bool:
    return any(ran_out(finding) for finding in (graded.stopped, *(verdict.finding for verdict in graded.verdicts)))


def ran_out(finding: Finding | None) -> bool:
    """Whether the machine may have been at fault."""
    return finding is not None and finding.label.removeprefix("import_") in RAN_OUT


def second(first: Graded, again: Graded) -> Graded:
    """What counts of two judgements: the second of whatever ran out in the first, the first of the rest."""
    whole = first.stopped or next(each.finding for each in first.verdicts if ran_out(each.finding))
    if whole is not None and whole.label.startswith("import_") and ran_out(whole):  # said once
        return replace(again, verdicts=(replace(again.verdicts[0], first=whole), *again.verdicts[1:]))
    verdicts = [
        replace(later, first=before.finding) if ran_out(before.finding) else before
        for before, later in zip(first.verdicts, again.verdicts, strict=True)
    ]
    return replace(again, verdicts=tuple(verdicts))


def check_itself(chapters: Sequence[Chapter], *, engine: JobEngine, options: Options) -> None:
    """The published solutions, judged as a student's would be. Raises KitBroken, and OSError without one."""
    jobs = [Job(chapter.stem, {f"{chapter.stem}.py": chapter.solution.read_bytes()}) for chapter in chapters]
    for job, graded in engine.results(jobs, options):
        if graded.fault:
            raise KitBroken(job.stem, None, graded.fault)
        for verdict in graded.verdicts:
            if verdict.outcome not in HARMLESS:
                raise KitBroken(job.stem, verdict, "")


def _waiting(
    book: Gradebook,
    run: int,
    chapters: Sequence[Chapter],
    *,
    students: Collection[str],
    isolation: str,
    again: Collection[str],
) -> Iterator[Job]:
    """The jobs of these students that have no verdict yet; equal ones once."""
    enough = STRENGTH[STRENGTH.index(Level(isolation)) :]
    seen = set()
    for submission in book.submissions():
        if submission.student.id not in students:
            continue
        for job in jobs_of(submission.files, chapters):
            if (job.stem, job.key) in seen:
                continue
            grading = book.grading(run, job)
            if grading is None or Level(grading.isolation) not in enough or submission.student.id in again:
                seen.add((job.stem, job.key))
                yield job
