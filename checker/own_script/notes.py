"""What was found in a script so far, each thing once, with the line of the script that did it."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from types import CodeType, FrameType
from typing import Any

Place = tuple[str, int]  # a file of the script's folder, and a line
_OTHERS = (f"{os.sep}site-packages{os.sep}", f"{os.sep}dist-packages{os.sep}", f"{os.sep}.venv{os.sep}")


@dataclass(frozen=True)
class Noted:
    """One finding as plain data; the values fill the sentence of the label."""

    label: str
    place: Place
    values: dict[str, str]


class Notes:
    """The script's own files are those of its folder that are not installed packages."""

    def __init__(self, folder: str) -> None:
        self._folder = os.path.join(folder, "")
        self._kit = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "")
        self.found: dict[str, Noted] = {}

    def note(self, label: str, place: Place | None, **values: object) -> None:
        """Keeps the first of its kind; nothing can be said of what happened on none of the script's lines."""
        if place is not None:
            self.found.setdefault(label, Noted(label, place, {name: str(value) for name, value in values.items()}))

    def own(self, file: str) -> bool:
        """Whether it is one of the script's own files."""
        below = file.startswith(self._folder) and not file.startswith(self._kit)
        return below and not any(part in file for part in _OTHERS)

    def here(self) -> Place | None:
        """The innermost line of the script that is running in this thread."""
        frame: FrameType | None = sys._getframe(1)
        while frame is not None and not self.own(frame.f_code.co_filename):
            frame = frame.f_back
        return None if frame is None else (frame.f_code.co_filename, frame.f_lineno)

    def defined(self, thing: Any) -> Place | None:
        """The `def` of a function or method of the script's."""
        code = getattr(thing, "__code__", None)
        if not isinstance(code, CodeType) or not self.own(code.co_filename):
            return None
        return code.co_filename, code.co_firstlineno
