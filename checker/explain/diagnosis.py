"""Explaining a failure: the one misconception that answers alike; else what was seen while it ran once more.

A wrong answer is a file. Each file in `misconceptions/TASK/` is a task written wrongly, with the explanation it earns
in its docstring. It works twice. As a test of the checkers: it must fail its task and only its task, or a checker is
blind. As a diagnosis: a failed task is asked its questionnaire, a fixed list of calls (`questions.py`), and a
misconception that gives the same answers to all of them is what the learner probably thought. No checker says what is
wrong with an answer; there is no `if` for it anywhere. Files in `right/` are the other half: the same task in somebody
else's style, and none may ever be rejected.

Where no single misconception explains a failure, the task runs once more with `checker/worker/observers.py` watching:
the order of backward, step and zero_grad, a gradient that is cut, layers that nobody finds. One finding is shown; none
of them gives a point.
"""

from __future__ import annotations

from checker.course import Chapter, Task
from checker.course.gallery import Misconception, misconceptions
from checker.explain.gallery import overlaid, solution_program
from checker.explain.observe import observe
from checker.explain.record import Record, same, take
from checker.judge.pool.program import Program
from checker.judge.run.engine import Explanation
from checker.judge.run.runner import Runner


class GalleryExplainer:
    """Keeps the answers of the gallery, so that a warm process asks it only once."""

    def __init__(self) -> None:
        self._records: dict[tuple[str, str, str], Record] = {}  # by the chapter's folder, task and label

    def explain(self, runner: Runner, chapter: Chapter, program: Program, task: Task, *, seed: int) -> Explanation:
        """The misconceptions that answer alike; if it is not exactly one, also what was seen inside."""
        labels = self.diagnosis(runner, chapter, program, task)
        if len(labels) == 1:
            return Explanation(labels)
        return Explanation(labels, observe(runner, chapter, program, task, seed=seed))

    def diagnosis(self, runner: Runner, chapter: Chapter, program: Program, task: Task) -> tuple[str, ...]:
        """The labels of all misconceptions that answer the questionnaire as `program` does; where none does, no guess.

        Raises as `misconceptions` does.
        """
        listed = [wrong for wrong in misconceptions(chapter) if wrong.task == task.name]
        own = take(runner, chapter, program, task) if listed else ()
        if not own or self._answers(runner, chapter, task, None, own):
            return ()
        return tuple(wrong.label for wrong in listed if self._answers(runner, chapter, task, wrong, own))

    def _answers(self, runner: Runner, chapter: Chapter, task: Task, wrong: Misconception | None, own: Record) -> bool:
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
            known = take(runner, chapter, overlaid(solution, wrong) if wrong else solution, task, like=own, ours=True)
            self._records[key] = known
        return same(known, own)
