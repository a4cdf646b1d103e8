"""What the judge says: plain, frozen records that every screen, file and test is made from.

No sentence lives here: a finding has a label of the catalogue (`checker/messages`) and the values that go in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path


class Outcome(Enum):
    """How one task ended. The values are the words of `--json`."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_STARTED = "not_started"
    MISSING = "missing"
    NOT_LOADABLE = "not_loadable"
    RAISED = "raised"
    EXITED = "exited"
    CRASHED = "crashed"
    TIMED_OUT = "timed_out"
    OUT_OF_MEMORY = "out_of_memory"
    TOO_MUCH_OUTPUT = "too_much_output"
    GARBLED = "garbled"
    NOT_CHECKED = "not_checked"
    KIT_ERROR = "kit_error"
    COMPUTER_ERROR = "computer_error"  # it had no room, no memory or the like: there is no verdict


@dataclass(frozen=True)
class Frame:
    """One line of the learner's own file in a traceback."""

    line: int
    function: str
    source: str


@dataclass(frozen=True)
class Finding:
    """What was seen, as data: `label` names a sentence of the catalogue, `values` fill it.

    `call` is Python that can be pasted; `got` and `expected` are short texts. All texts are already safe to print:
    bounded, and with control characters made visible.
    """

    label: str
    values: Mapping[str, str] = field(default_factory=dict)
    call: str = ""
    got: str = ""
    expected: str = ""
    message: str = ""  # label of a sentence in the chapter's own [messages], "" when the checker gave none
    frames: tuple[Frame, ...] = ()


@dataclass(frozen=True)
class TaskVerdict:
    """The verdict on one task."""

    task: str
    outcome: Outcome
    points: int
    max_points: int
    finding: Finding | None = None
    diagnosis: tuple[str, ...] = ()  # labels of the misconceptions that explain it: none, one, or several that tie
    printed: str = ""  # what the learner's code printed, bounded, control characters made visible
    seconds: float = 0.0
    observed: Finding | None = None  # what was seen inside, where a second look was taken
    first: Finding | None = None  # in a class, of what is judged once more: how it ended the first time

    @property
    def passed(self) -> bool:
        return self.outcome is Outcome.PASSED


@dataclass(frozen=True)
class ChapterVerdict:
    """The verdicts on one file, in teaching order."""

    chapter: int
    name: str
    file: Path
    seed: int
    tasks: tuple[TaskVerdict, ...]
    seconds: float = 0.0
    timeout: float = 10.0  # seconds that a test could take
    stopped: Finding | None = None  # what ended the file's loading before its last line: what came before it is judged

    @property
    def points(self) -> int:
        return sum(task.points for task in self.tasks)

    @property
    def max_points(self) -> int:
        return sum(task.max_points for task in self.tasks)

    @property
    def first_failure(self) -> TaskVerdict | None:
        """The task to show in full: the first that was tried and is not right, else the first not started."""
        open_tasks = [task for task in self.tasks if task.outcome not in (Outcome.PASSED, Outcome.NOT_CHECKED)]
        tried = [task for task in open_tasks if task.outcome is not Outcome.NOT_STARTED]
        return next(iter(tried or open_tasks), None)
