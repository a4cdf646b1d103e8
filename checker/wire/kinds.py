"""What crosses: the bounds, and the two kinds that stand for what stays behind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

MAX_DEPTH = 32  # containers, one in the other
MAX_DIMENSIONS = 64  # of a tensor or an array
MAX_DIGITS = 3_500  # hexadecimal digits of an int: in decimal still few enough for Python to write them out

PICTURE_MODES = {"1", "L", "P", "RGB", "RGBA", "CMYK", "YCbCr", "LAB", "HSV", "I", "F", "LA", "PA", "I;16"}
ARRAY_KINDS = "biufc"


@dataclass(frozen=True)
class RemoteObject:
    """An object that stays in the worker: its number there, its type's name and its classes' qualified names."""

    number: int
    type_name: str
    classes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Foreign:
    """Something that does not cross: its type's name is all that arrives."""

    type_name: str


class TooLarge(Exception):
    """A value beyond the bounds; the text says which."""


class TooMany(TooLarge):
    """A value whose parts, taken together, do not fit into a message."""


Node = Any  # what JSON can hold


def describe_by_type(value: object) -> Node:
    """The node of a value that does not cross."""
    return {"t": "foreign", "type": type_name(value)}


def type_name(value: object) -> str:
    return class_name(type(value))


def class_name(cls: type, attribute: str = "__name__") -> str:
    """A class's name (or `__qualname__`, `__module__`), bounded; a metaclass is not asked, as it may do anything."""
    name = type.__dict__[attribute].__get__(cls)
    return name[:100] if type(name) is str else "?"
