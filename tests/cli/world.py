"""What the tests of the command line share: a small course, hand-made verdicts, and a terminal made of strings."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from unittest.mock import MagicMock

from checker.cli.entry import Terminal, run
from checker.course import Chapter, read_chapter
from checker.course.verdicts import ChapterVerdict, Finding, Frame, Outcome, TaskVerdict

HERE = Path(__file__).resolve().parent
COURSE = HERE / "course"
LAYERS = read_chapter(COURSE / "ch04_layers")
SEED = 271828

ABSOLUTE = Finding(
    label="wrong_element",
    values={"index": "[1]", "got": "2.0", "expected": "0.0", "wrong": "1", "total": "3"},
    call="relu(torch.tensor([1.0, -2.0, 3.0]))",
    got="torch.tensor([1.0, 2.0, 3.0])",
    expected="torch.tensor([1.0, 0.0, 3.0])",
    message="negative",
)
RAISED = Finding(
    label="raised",
    values={"type": "RuntimeError", "text": "shape '[2, 10]' is invalid for input of size 60"},
    call="flatten_images(torch.zeros(2, 3, 2, 5))",
    frames=(Frame(12, "flatten_images", "    return helper(imgs)"), Frame(31, "helper", "return imgs.view(2, 10)")),
)
SYNTAX = Finding(
    label="syntax_error",
    values={"line": "12", "column": "17", "text": "'(' was never closed", "source": "    return n - (kernel_size"},
)
NOT_STARTED = Finding(label="not_started")


class Utf8(io.StringIO):
    """A stream of a terminal or a pipe that says which encoding it has."""

    def __init__(self, encoding: str = "utf-8", *, terminal: bool = False) -> None:
        super().__init__()
        self._encoding = encoding
        self._terminal = terminal

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return self._encoding

    def isatty(self) -> bool:
        return self._terminal

    def write(self, text: str) -> int:
        text.encode(self._encoding)  # a character that the console lacks is an error, as it is in the real one
        return super().write(text)


class Typing(io.StringIO):
    """A keyboard."""

    def isatty(self) -> bool:
        return True


@dataclass(frozen=True)
class Result:
    """What one command gave."""

    code: int
    out: str
    err: str


@dataclass
class FakeEngine:
    """Gives prepared verdicts; remembers what it was asked."""

    verdicts: Mapping[str, TaskVerdict] = field(default_factory=dict)
    error: BaseException | None = None
    asked: list[tuple[str, Path]] = field(default_factory=list)
    worlds: Any = field(default_factory=MagicMock)
    settings: Any = None
    stopped: Finding | None = None

    @contextmanager
    def open(self, chapters: Sequence[Chapter], settings: Any, /, *, explain: bool = True) -> Iterator[Any]:
        self.settings = settings
        if self.error:
            raise self.error
        yield self

    def judge(self, chapter: Chapter, file: Path, *, on_task: Callable[[TaskVerdict], None]) -> ChapterVerdict:
        self.asked.append((chapter.stem, file))
        tasks = tuple(self.verdicts.get(task.name) or passed(task.name, task.points) for task in chapter.tasks)
        for task in tasks:
            on_task(task)
        seed = self.settings.seed
        return ChapterVerdict(chapter.number, chapter.name, file, seed, tasks, seconds=0.42, stopped=self.stopped)


def passed(task: str, points: int = 1) -> TaskVerdict:
    return TaskVerdict(task, Outcome.PASSED, points, points)


def ended(task: str, outcome: Outcome, finding: Finding | None, max_points: int = 1, **more: Any) -> TaskVerdict:
    return TaskVerdict(task, outcome, 0, max_points, finding, **more)


def not_started(task: str, max_points: int = 1) -> TaskVerdict:
    return ended(task, Outcome.NOT_STARTED, NOT_STARTED, max_points)


def tutor(
    root: Path,
    *argv: str,
    engine: FakeEngine | None = None,
    width: int = 80,
    encoding: str = "utf-8",
    terminal: bool = False,
    course: Path = COURSE,
    typed: str | None = None,
    **environ: str,
) -> Result:
    """`python tutor.py ARGV` in a world of its own under `root`; `typed` is what somebody answers at a terminal."""
    out, err = Utf8(encoding, terminal=terminal), Utf8(encoding, terminal=terminal)
    known = {"LANG": "en_US.UTF-8", "COLUMNS": str(width), "LINES": "24", "TERM": "xterm", **environ}
    engine = engine or FakeEngine()
    answers = None if typed is None else Typing(typed)
    place = Terminal(out, err, known, root=root, chapters=course, open_engine=engine.open, answers=answers)
    code = run(argv, place)
    return Result(code, out.getvalue(), err.getvalue())


def check(root: Path, engine: FakeEngine, *argv: str, **more: Any) -> Result:
    """`check 4` with a fixed seed."""
    return tutor(root, "check", "4", "--seed", str(SEED), *argv, engine=engine, **more)


def several(*verdicts: TaskVerdict, stopped: Finding | None = None) -> FakeEngine:
    """An engine for the tasks of chapter 4: what is not given has passed."""
    points = {task.name: task.points for task in LAYERS.tasks}
    found = {
        verdict.task: replace(verdict, max_points=points.get(verdict.task, verdict.max_points)) for verdict in verdicts
    }
    return FakeEngine(found, stopped=stopped)
