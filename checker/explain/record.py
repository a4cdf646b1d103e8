"""A record: every answer that a program gives to a task's questionnaire, with all that can tell two programs apart."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from checker.course import Chapter, Task
from checker.course.verdicts import Outcome
from checker.judge.api.answer import Answer
from checker.judge.api.compare import difference
from checker.judge.api.draw import Draw
from checker.judge.api.faults import Ended, WrongAnswer
from checker.judge.api.questionnaire import Ask, questionnaires
from checker.judge.pool.program import Program
from checker.judge.run.exchange import NOTHING, Exchange, Request, Sent
from checker.judge.run.runner import Runner
from checker.wire import RemoteObject

SEED = 7_777  # of every questionnaire: its answers must not depend on luck
SECONDS = 20.0  # for a whole questionnaire

_CHANGING = re.compile(r"0x[0-9a-fA-F]+|'[^']*'|\"[^\"]*\"|/\S+|\b[A-Za-z_]\w*(?=\.[a-z_]+\(\))|\b[A-Za-z_]\w*(?=\(\))")


@dataclass(frozen=True)
class Step:
    """One step and what came of it."""

    step: str
    outcome: str
    value: Any = None
    identities: tuple[Any, ...] = ()
    requires_grad: tuple[bool, ...] = ()
    arguments: tuple[Any, ...] = ()
    settings: tuple[Any, ...] = ()
    error: tuple[str, str] = ("", "")

    def same_as(self, other: Step) -> bool:
        plain = ("step", "outcome", "identities", "requires_grad", "settings", "error")
        if any(getattr(self, name) != getattr(other, name) for name in plain):
            return False
        return _same(self.value, other.value) and _same(self.arguments, other.arguments)


Record = tuple[Step, ...]


def same(one: Record, other: Record) -> bool:
    """Whether two programs answered everything alike, within the checkers' tolerance."""
    return len(one) == len(other) and all(mine.same_as(theirs) for mine, theirs in zip(one, other, strict=True))


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, RemoteObject) and isinstance(other, RemoteObject):
        return one.number == other.number  # numbered in order of creation; how it behaves is asked by further steps
    if isinstance(one, (list, tuple)) and isinstance(other, (list, tuple)):
        kind = isinstance(one, list) == isinstance(other, list)
        return kind and len(one) == len(other) and all(map(_same, one, other))
    return difference(one, other) is None


class Nothing(Answer):
    """The answer of a call that raised: every further step on it is nothing, too."""

    def __init__(self, caller: Exchange, call_text: str) -> None:
        super().__init__(caller, None, call_text=call_text)

    def __call__(self, *args: Any, **keywords: Any) -> Answer:
        return self

    def __getattr__(self, name: str) -> Answer:
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __getitem__(self, key: Any) -> Answer:
        return self

    def number(self) -> float:
        return 0.0

    def __len__(self) -> int:
        return 0

    def __iter__(self) -> Iterator[Answer]:
        return iter(())

    def items(self, length: int | None = None) -> list[Answer]:
        return [self] * (length or 0)

    def tool(self, name: str, *args: Any) -> Answer:
        return self


class CannotAnswer(Exception):
    """The program cannot answer any more."""


class Differs(Exception):
    """The program has answered otherwise than the one it is held against."""


class RecordingExchange(Exchange):
    """Keeps every answer, and never ends because of one.

    Raises CannotAnswer when its process is over, and Differs for an answer that is not the one in `like`.
    """

    def __init__(self, *args: Any, **keywords: Any) -> None:
        super().__init__(*args, **keywords)
        self.entries: list[Step] = []
        self.like: Record | None = None

    def ask(self, request: Request, call_text: str, sent: Sent = NOTHING, blobs: Sequence[bytes] = ()) -> Answer:
        if any(isinstance(value, Nothing) for value in (*sent.args, *sent.keywords.values())):
            return Nothing(self, call_text)
        self._calls = len(self.entries) if request["op"] != "begin" else 0
        step = _step(request)
        try:
            answer = super().ask(request, call_text, sent, blobs)
        except Ended as end:
            values = end.finding.values
            error = (values.get("type", ""), normalised(values.get("text", "")))
            self._keep(Step(step, end.outcome.value, error=error))
            if not self.process.alive or end.outcome is Outcome.OUT_OF_MEMORY:
                raise CannotAnswer from None
            return Nothing(self, call_text)
        if request["op"] != "begin":
            self._keep(self._entry(step, answer))
        self.changed = None
        return answer

    def _keep(self, entry: Step) -> None:
        place = len(self.entries)
        self.entries.append(entry)
        if self.like is not None and not (place < len(self.like) and entry.same_as(self.like[place])):
            raise Differs

    def _notice(self, settings: Any, after: Any, call_text: str, sent: Sent) -> None:
        self._settings = tuple((str(name), str(pair[1])) for name, pair in settings.items() if name != "cwd")

    def _entry(self, step: str, answer: Answer) -> Step:
        nodes = [answer._node, *answer._argument_nodes.values()]
        parts = [part for node in nodes for part in _parts(node)]
        first: dict[Any, int] = {}
        identities = tuple(first.setdefault(part.get("i"), len(first)) for part in parts)
        flags = tuple(part.get("requires_grad") is True for part in parts)
        arguments = tuple(answer._arguments.values())
        return Step(step, "returned", answer.value, identities, flags, arguments, self._settings)


def _step(request: Request) -> str:
    target = request.get("target", {})
    names = [str(value) for key, value in target.items() if key in ("name", "scenario", "tool", "reader", "n")]
    return " ".join([request["op"], *names, str(request.get("name", ""))])


def _parts(node: Any) -> Iterator[dict[str, Any]]:
    """The nodes that can be changed in place, in order: which of them are one object tells programs apart."""
    if not isinstance(node, dict):
        return
    if node.get("t") in ("tensor", "list", "dict", "array", "picture"):
        yield node
    for item in node.get("v") if isinstance(node.get("v"), list) else []:  # type: ignore[union-attr]
        for part in item if isinstance(item, list) else [item]:
            yield from _parts(part)


def normalised(text: str) -> str:
    """An exception's text without what differs between two writings of one mistake: names, paths, addresses."""
    return _CHANGING.sub("…", text)


def take(
    runner: Runner,
    chapter: Chapter,
    program: Program,
    task: Task,
    *,
    like: Record | None = None,
    ours: bool = False,
) -> Record:
    """Asks `program` the task's questionnaire; an empty record if it cannot be loaded.

    like: stops at the first answer that differs from this record's: most programs differ within a few.
    ours: the program is the kit's own, and needs no process of its own.
    """
    ask = questionnaires(chapter.folder).get(task.name)
    if ask is None:
        return ()
    try:
        homes = runner.worlds.gallery if ours else None
        runner.load_once(chapter, program, homes=homes)
        with runner.task_run(
            chapter, program, seed=SEED, exchange=RecordingExchange, timeout=SECONDS, homes=homes
        ) as run:
            recording = run.exchange
            assert isinstance(recording, RecordingExchange)
            recording.like = like
            _ask(ask, run, Draw(SEED, chapter.stem, task.name))
    except Ended:
        return ()
    return tuple(recording.entries)


def _ask(ask: Ask, run: Any, draw: Draw) -> None:
    recording = run.exchange
    try:
        learner = run.learner()
        extra = [run.scratch] if len(inspect.signature(ask).parameters) > 2 else []
        ask(learner, draw, *extra)
    except Differs:
        return
    except (WrongAnswer, CannotAnswer) as end:
        recording.entries.append(Step("end", type(end).__name__))
    except Exception as error:
        recording.entries.append(Step("end", type(error).__name__))
