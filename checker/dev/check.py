"""`dev check`: a chapter says of itself that it is whole, and its gallery proves that its verdicts are true."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.course import Chapter, Task
from checker.course.gallery import misconceptions
from checker.course.verdicts import Outcome
from checker.dev import texts_check
from checker.dev.gallery_run import asked, complaints, exhibits, quick_verdicts
from checker.explain.gallery import solution_program
from checker.explain.record import take
from checker.judge.api.questionnaire import questionnaires
from checker.judge.pool.program import Program
from checker.judge.run.ending import PASSED, Ending
from checker.judge.run.engine import Engine

QUESTIONS = 30
ANSWERED = (Outcome.PASSED, Outcome.FAILED)


def check_chapter(
    engine: Engine, chapter: Chapter, *, strict: bool, tell: Callable[[str], None], few: bool = False
) -> int:
    """Everything once; the number of complaints, each of which `tell` is told.

    strict: the kit's own bar; otherwise what every course needs: a stub, a solution and checkers that agree.
    few: of each task's misconceptions only the first, and all in one process, for those who cannot wait.
    """
    found = 0
    for text in _complaints(engine, chapter, strict=strict, few=few):
        found += 1
        tell(f"{chapter.stem}: {text}")
    return found


def _complaints(engine: Engine, chapter: Chapter, *, strict: bool, few: bool) -> Iterator[str]:
    unreadable = list(texts_check.unreadable(chapter))
    yield from unreadable
    if unreadable:
        return
    yield from texts_check.complaints(chapter)
    if strict:
        yield from texts_check.strict_complaints(chapter)
    for verdict in engine.judge_program(chapter, Program(chapter.folder / "stub.py", chapter.stub)):
        if verdict.outcome is not Outcome.NOT_STARTED:
            yield f"stub: {verdict.task} is {verdict.outcome.value}, and must be not_started"
    yield from _questionnaires(engine, chapter, strict=strict)
    yield from _few_verdicts(engine, chapter) if few else _all_verdicts(engine, chapter)


def _all_verdicts(engine: Engine, chapter: Chapter) -> Iterator[str]:
    for exhibit in exhibits(chapter):
        verdicts = engine.judge_program(asked(chapter, exhibit), exhibit.program)
        yield from complaints(exhibit, verdicts, diagnosed=True)


def _few_verdicts(engine: Engine, chapter: Chapter) -> Iterator[str]:
    """Of the misconceptions one a task, and of these the first named: to name one, all of its task are asked."""
    found = list(exhibits(chapter, few=True))
    first = next((exhibit for exhibit in found if exhibit.fails), None)
    for exhibit in found:
        named = exhibit is first
        verdicts = quick_verdicts(engine, asked(chapter, exhibit), exhibit, diagnosed=named)
        yield from complaints(exhibit, verdicts, diagnosed=named)


def _questionnaires(engine: Engine, chapter: Chapter, *, strict: bool) -> Iterator[str]:
    known = questionnaires(chapter.folder)
    named = {wrong.task for wrong in misconceptions(chapter)}
    for task in chapter.tasks:
        if not strict and task.name not in named:
            continue  # nothing is held against its answers
        if task.name not in known:
            yield f"{task.name} has no questionnaire"
            continue
        record = take(engine, chapter, solution_program(chapter), task)
        if len(record) < QUESTIONS or record[-1].step == "end":
            yield f"the questionnaire of {task.name} has {len(record)} answers, the last {record[-1:]}"


def check_seeds(engine: Engine, chapter: Chapter, seeds: Sequence[int], *, tell: Callable[[str], None]) -> int:
    """The whole gallery under each seed: no verdict may change. The number of complaints.

    A misconception is judged on its own task: its other functions are the solution's, which is an exhibit, too.
    Raises Ended where an exhibit cannot be loaded.
    """
    found = 0
    for exhibit in exhibits(chapter):
        engine.load(chapter, exhibit.program)
        for task in chapter.tasks:
            if exhibit.fails in ("", task.name):
                for seed, ending in _endings(engine, chapter, task, exhibit.program, seeds):
                    for text in complaints(exhibit, [engine.verdict(task, ending)], diagnosed=False):
                        found += 1
                        tell(f"{chapter.stem}, seed {seed}: {text}")
    return found


def _endings(
    engine: Engine, chapter: Chapter, task: Task, program: Program, seeds: Sequence[int]
) -> Iterator[tuple[int, Ending]]:
    """How the task ends under each seed, in as few worlds as it takes: our own files keep nothing from seed to seed.

    A seed that got no answer, or an error, is asked again in a new world: the ones before it may have used up the
    memory, or left too many threads.
    """
    waiting = list(seeds)
    while waiting:
        with engine.task_run(chapter, program, seed=waiting[0]) as run:
            ending, fresh = PASSED, True
            while waiting and ending.outcome in ANSWERED:
                run.reseed(waiting[0])
                ending = engine.run_items(chapter, task, run)
                if fresh or ending.outcome in ANSWERED:
                    yield waiting.pop(0), ending
                fresh = False
