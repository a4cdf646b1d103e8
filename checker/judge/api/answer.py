"""What a call gave: an `Answer` compares strictly, and an object that stayed in the worker can be used through it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol

import numpy
import torch

from checker.course.verdicts import Finding
from checker.judge.api import text
from checker.judge.api.compare import difference
from checker.judge.api.faults import Ended, WrongAnswer
from checker.wire import RemoteObject

MAX_ITEMS = 1_000


class Caller(Protocol):
    """Who carries a call to the learner's process and brings the answer: `checker/judge/run/exchange.py`.

    Raises Ended where the learner's code does something other than answer.
    """

    last_difference: Finding | None  # what the last comparison found
    changeable: set[str]  # the arguments that calls may change

    def call(
        self,
        target: dict[str, Any],
        name: str,
        args: Sequence[Any],
        keywords: Mapping[str, Any],
        *,
        names: Sequence[str] = (),
        may_change: bool | None = None,
    ) -> Answer: ...

    def ask(self, request: dict[str, Any], call_text: str) -> Answer: ...

    def encode_plain(self, value: Any) -> Any: ...


class Answer:
    """The value that a call gave, or the object, as a handle; with the arguments as they were afterwards.

    An object is used in the worker: whatever is asked of it raises Ended where there is no answer.
    """

    def __init__(
        self,
        caller: Caller,
        value: Any,
        *,
        call_text: str,
        node: Any = None,
        arguments: dict[str | int, Any] | None = None,
        argument_nodes: dict[str | int, Any] | None = None,
    ) -> None:
        self._caller = caller
        self._value = value
        self._node = node
        self._arguments = arguments or {}
        self._argument_nodes = argument_nodes or {}
        self.call_text = call_text

    # --- comparing ---------------------------------------------------------------------------------------------------

    def __eq__(self, expected: object) -> bool:
        """Strict: type, shape, dtype, values within the tolerance. The difference is kept for the report."""
        if isinstance(expected, Answer):
            expected = expected.value
        finding = difference(self._value, expected)
        self._caller.last_difference = finding and replace(finding, call=self.call_text)
        return finding is None

    __hash__ = None  # type: ignore[assignment]

    # --- plain values ------------------------------------------------------------------------------------------------

    @property
    def value(self) -> Any:
        """The plain value, whatever it is; a `RemoteObject` where it stayed in the worker."""
        return self._value

    def tensor(self, *shape: int) -> torch.Tensor:
        """The tensor that came back, of this shape if one is given; another type or shape fails the task."""
        value: torch.Tensor = self._of_type(torch.Tensor, "torch.Tensor")
        if shape and tuple(value.shape) != shape:
            values = {"got_shape": str(tuple(value.shape)), "expected_shape": str(shape)}
            raise self.wrong("wrong_shape", **values)
        return value

    def array(self) -> Any:
        """The NumPy array that came back; another type fails the task."""
        return self._of_type(numpy.ndarray, "numpy.ndarray")

    def number(self) -> float:
        """The int or float that came back, an int beyond all floats as infinity; another type fails the task."""
        if type(self._value) not in (int, float):
            raise self.wrong("wrong_type", got_type=text.kind(self._value), expected_type="float")
        try:
            return float(self._value)
        except OverflowError:
            return math.inf if self._value > 0 else -math.inf

    def items(self, length: int | None = None) -> list[Answer]:
        """The items of a list or tuple, of this length if one is given; another type or length fails the task."""
        if not isinstance(self._value, (list, tuple)):
            raise self.wrong("wrong_type", got_type=text.kind(self._value), expected_type="list | tuple")
        if length is not None and len(self._value) != length:
            raise self.wrong("wrong_length", got=str(len(self._value)), expected=str(length))
        nodes = self._node["v"] if isinstance(self._node, dict) else [None] * len(self._value)
        return [
            Answer(self._caller, item, call_text=f"{self.call_text}[{place}]", node=node)
            for place, (item, node) in enumerate(zip(self._value, nodes, strict=True))
        ]

    def _of_type(self, kind: type, name: str) -> Any:
        if not isinstance(self._value, kind):
            raise self.wrong("wrong_type", got_type=text.kind(self._value), expected_type=name)
        return self._value

    def wrong(self, label: str, **values: str) -> WrongAnswer:
        """The failure that says so of this answer."""
        finding = Finding(label=label, values=values, call=self.call_text, got=text.short(self._value))
        return WrongAnswer(finding)

    # --- what can be known of it -------------------------------------------------------------------------------------

    @property
    def is_object(self) -> bool:
        """Whether it stayed in the worker."""
        return isinstance(self._value, RemoteObject)

    @property
    def requires_grad(self) -> bool:
        """Whether the tensor requires a gradient there. A flag: it may take points away, never give them."""
        return isinstance(self._node, dict) and self._node.get("requires_grad") is True

    def is_a(self, name: str) -> bool:
        """Whether one of the object's classes has this name and package, as torch.nn.modules.conv.Conv2d has those of
        torch.nn.Conv2d. A flag, like `requires_grad`."""
        classes = self._value.classes if isinstance(self._value, RemoteObject) else ()
        return any(_package_and_name(known) == _package_and_name(name) for known in classes)

    def argument(self, key: int | str) -> Answer:
        """The argument of that position or name, as it was after the call. Raises KeyError where none was passed."""
        value, node = self._arguments[key], self._argument_nodes[key]
        return Answer(self._caller, value, call_text=f"{self.call_text} → {key}", node=node)

    def is_argument(self, key: int | str) -> bool:
        """Whether the answer is the very object that was passed there. Raises KeyError where none was passed."""
        own, other = _identity(self._node), _identity(self._argument_nodes[key])
        return own is not None and own == other

    def is_same_as(self, other: Answer) -> bool:
        """Whether both stand for one object in the worker."""
        return self.is_object and other.is_object and self._value.number == other._value.number

    # --- objects in the worker ---------------------------------------------------------------------------------------

    def __call__(self, *args: Any, **keywords: Any) -> Answer:
        return self._caller.call({"object": self._handle()}, self.call_text, args, keywords)

    def tool(self, name: str, *args: Any) -> Answer:
        """Runs a function of `checker/worker/tools.py` on the object."""
        return self._caller.call({"tool": name}, name, [self, *args], {})

    def __getattr__(self, name: str) -> Answer:
        if name.startswith("__"):
            raise AttributeError(name)
        fields = {"op": "attribute", "target": self._handle(), "name": name}
        return self._caller.ask(fields, f"{self.call_text}.{name}")

    def __getitem__(self, key: Any) -> Answer:
        if not self.is_object:
            item: Answer = self._item(key)
            return item
        fields = {"op": "index", "target": self._handle(), "key": self._caller.encode_plain(key)}
        return self._caller.ask(fields, f"{self.call_text}[{text.short(key)}]")

    def __len__(self) -> int:
        if not self.is_object:
            return len(self._of_type((list, tuple, dict, str), "list | tuple"))  # type: ignore[arg-type]
        try:
            answer = self._caller.ask({"op": "length", "target": self._handle()}, f"len({self.call_text})")
        except Ended as end:
            raise NoLength(end.outcome, end.finding) from None
        return int(answer.number())

    def __bool__(self) -> bool:
        raise TypeError("an Answer is compared with ==, it is not true or false by itself")

    def __iter__(self) -> Iterator[Answer]:
        if not self.is_object:
            return iter(self.items())
        fields = {"op": "iterate", "target": self._handle(), "limit": MAX_ITEMS}
        return iter(self._caller.ask(fields, f"list({self.call_text})").items())

    def _item(self, key: Any) -> Any:
        """The item of a plain value; none there fails the task."""
        if isinstance(self._value, dict):
            if key not in self._value:
                raise self.wrong("wrong_keys", missing=text.short([key]), extra="")
            nodes = dict(zip(self._value, (pair[1] for pair in self._node["v"]), strict=False))
            place = f"{self.call_text}[{text.short(key)}]"
            return Answer(self._caller, self._value[key], call_text=place, node=nodes[key])
        if isinstance(key, str):
            raise self.wrong("wrong_type", got_type=text.kind(self._value), expected_type="dict")
        items = self.items()
        if isinstance(key, int) and not -len(items) <= key < len(items):
            raise self.wrong("wrong_length", got=str(len(items)), expected=str(key + 1 if key >= 0 else -key))
        return items[key]

    def _handle(self) -> dict[str, Any]:
        if not isinstance(self._value, RemoteObject):
            raise self.wrong("wrong_type", got_type=text.kind(self._value), expected_type="object")
        return {"t": "object", "n": self._value.number}

    def node_to_send(self) -> Any:
        """The node that passes this object back, None for a plain value."""
        return self._handle() if self.is_object else None


class NoLength(Ended, TypeError):
    """`len()` found none. `list(answer)` asks for it first, and goes on without where that is a TypeError."""


def _package_and_name(qualified: str) -> tuple[str, str]:
    return qualified.partition(".")[0], qualified.rpartition(".")[2]


def _identity(node: Any) -> Any:
    if not isinstance(node, dict):
        return None
    return ("object", node["n"]) if node.get("t") == "object" else node.get("i")
