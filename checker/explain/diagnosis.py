"""Explaining a failure: the one misconception that answers alike; else what was seen while it ran once more."""

from __future__ import annotations

from checker.course import Chapter, Task
from checker.course.gallery import Misconception, misconceptions
from checker.explain.gallery import overlaid, solution_program
from checker.explain.observe import observe
from checker.explain.record import Record, same, take
from checker.judge.pool.program import Program
from checker.judge.run.engine import Engine, Explanation


class GalleryExplainer:
    """Keeps the answers of the gallery, so that a warm process asks it only once."""

    def __init__(self) -> None:
        self._records: dict[tuple[str, str, str], Record] = {}  # by the chapter's folder, task and label

    def explain(self, engine: Engine, chapter: Chapter, program: Program, task: Task, *, seed: int) -> Explanation:
        labels = self.diagnosis(engine, chapter, program, task)
        if len(labels) == 1:
            return Explanation(labels)
        return Explanation(labels, observe(engine, chapter, program, task, seed=seed))

    def diagnosis(self, engine: Engine, chapter: Chapter, program: Program, task: Task) -> tuple[str, ...]:
        """The labels of all misconceptions that answer the questionnaire as `program` does; none is no guess."""
        listed = [wrong for wrong in misconceptions(chapter) if wrong.task == task.name]
        own = take(engine, chapter, program, task) if listed else ()
        if not own or self._answers(engine, chapter, task, None, own):
            return ()
        return tuple(wrong.label for wrong in listed if self._answers(engine, chapter, task, wrong, own))

    def _answers(self, engine: Engine, chapter: Chapter, task: Task, wrong: Misconception | None, own: Record) -> bool:
        """Whether a misconception, or the solution, answers everything as `own` does.

        The answers are kept as far as they were asked for: a record that ended where it differed from an earlier
        learner's is enough for all who differ from it sooner.
        """
        key = (str(chapter.folder), task.name, wrong.label if wrong else "")
        known = self._records.get(key, ())
        if not same(known, own[: len(known)]):
            return False
        if not (known and same(known, own)):
            solution = solution_program(chapter)
            known = take(engine, chapter, overlaid(solution, wrong) if wrong else solution, task, like=own, ours=True)
            self._records[key] = known
        return same(known, own)
