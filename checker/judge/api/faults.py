"""Why a test ends early: a wrong answer, or a fault of the learner's code that is not an answer at all."""

from __future__ import annotations

from checker.course.verdicts import Finding, Outcome


class Ended(Exception):
    """A test ended with this outcome; the finding says why."""

    def __init__(self, outcome: Outcome, finding: Finding) -> None:
        super().__init__(f"{outcome.value}: {finding.label} {dict(finding.values)}")
        self.outcome = outcome
        self.finding = finding


class WrongAnswer(Ended, AssertionError):
    """An answer came, and it is wrong."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(Outcome.FAILED, finding)


class NotChecked(Exception):
    """A checker cannot judge here; the text is a label of the catalogue, or of the chapter's messages."""
