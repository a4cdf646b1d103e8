"""Who is to blame for an ending that looks like a computer at its end: the learner's code, or nobody."""

from __future__ import annotations

from checker.course.verdicts import Outcome
from checker.judge.run.ending import Ending, computer_error
from checker.processes.shortage import Lack, Shortage, found, may_be_short, oom_kills

DOUBTFUL = ("out_of_memory", "garbled", "closed_connection", "crashed")  # labels of findings


class Fairness:
    """Looks at endings when the learner's process is over and its folder deleted. Use one for each engine."""

    def __init__(self) -> None:
        self._kills = oom_kills()

    def judged(self, ending: Ending, *, writes: bool = False) -> Ending:
        """The ending, or that the computer could not judge.

        writes: the task's tests give it a folder for files. Answers that are wrong without one are wrong anywhere.
        """
        finding = ending.finding
        if finding is None or not _is_doubtful(ending, writes=writes):
            return ending
        killed = self._was_killed(finding.values.get("signal", ""))
        shortage = Shortage(Lack.MEMORY) if killed else found()
        return ending if shortage is None else computer_error(shortage)

    def _was_killed(self, number: str) -> bool:
        """By the system, short of memory: a process that had taken its own limit would have been told so."""
        before, self._kills = self._kills, oom_kills()
        return self._kills > before and number == "9"


def _is_doubtful(ending: Ending, *, writes: bool) -> bool:
    finding = ending.finding
    if finding is None or ending.outcome in (Outcome.PASSED, Outcome.NOT_STARTED, Outcome.NOT_CHECKED):
        return False
    said = f"{finding.values.get('type', '')} {finding.values.get('text', '')}"
    by_label = finding.label.removeprefix("import_") in DOUBTFUL
    return by_label or may_be_short(said) or (writes and ending.outcome is Outcome.FAILED)
