"""What a command line says, without running it: the program, and the values of its options."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

_PYTHON = re.compile(r"(python|pythonw|pypy|py)[\d.t]*(\.exe)?", re.IGNORECASE)
_TENSORBOARD = re.compile(r"tensorboard(\.exe)?", re.IGNORECASE)
_SWITCH = re.compile(r"-[bBdEIOPqsuv]+")  # Python's own, those without a value


def file_name(path: str) -> str:
    """The last part of a path, of whatever system."""
    return re.split(r"[\\/]", path)[-1]


def is_command(value: Any) -> bool:
    """Whether it is a list of texts that a system could take as a command."""
    return type(value) is list and bool(value) and all(type(item) is str and "\0" not in item for item in value)


def options_of(command: Sequence[str]) -> list[str] | None:
    """What follows `tensorboard` or `python -m tensorboard.main`; None if the program is another one."""
    program, rest = file_name(command[0]), list(command[1:])
    if _PYTHON.fullmatch(program):
        while rest and _SWITCH.fullmatch(rest[0]):
            rest = rest[1:]
        if rest[:2] != ["-m", "tensorboard.main"]:
            return None
        rest = rest[2:]
    elif not _TENSORBOARD.fullmatch(program):
        return None
    return rest[1:] if rest[:1] == ["serve"] else rest  # `serve` is what it does anyway


def option(options: Sequence[str], name: str) -> str | None:
    """The value of `--name VALUE` or `--name=VALUE`, the last one if there are several; None if there is none."""
    found = None
    for place, text in enumerate(options):
        if text == name:
            found = options[place + 1] if place + 1 < len(options) else None
        elif text.startswith(f"{name}="):
            found = text[len(name) + 1 :]
    return found
