"""What every command is given; nothing else in the command line looks at the process around it."""

from __future__ import annotations

import errno
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TextIO

from rich.console import Console
from rich.text import Text

from checker.cli.language import ENGLISH
from checker.cli.usage import next_line
from checker.course import Chapter
from checker.messages.catalogue import Words
from checker.messages.look import Look
from checker.storage import state
from checker.storage.files import locked
from checker.storage.history import History, Reason
from checker.storage.state import State

if TYPE_CHECKING:
    from checker.judge.run.engine import Engine
    from checker.judge.run.settings import Settings

_ENDLESS = 100_000  # cells of a plain screen's line
_NARROWEST = 20


def utc() -> datetime:
    return datetime.now(timezone.utc)


class Exit(IntEnum):
    """How the tutor ends."""

    ALL_PASSED = 0
    NOT_PASSED = 1
    USED_WRONGLY = 2
    KIT_FAULT = 3
    INTERRUPTED = 130


class OpenEngine(Protocol):
    """An engine that explains failures if it is to, or what a test puts in its place."""

    def __call__(
        self, chapters: Sequence[Chapter], settings: Settings, /, *, explain: bool = True
    ) -> AbstractContextManager[Engine]: ...


@dataclass(frozen=True)
class Session:
    """The learner's terminal, language and folders."""

    console: Console
    errors: Console
    look: Look
    words: Words
    root: Path  # where `tutor.py`, `exercises/` and `.tutor/` lie
    chapters: Path  # the folder with the chapters' folders
    open_engine: OpenEngine
    environ: Mapping[str, str]
    argv: tuple[str, ...] = ()  # as typed, for the command that would have been right
    course: str = ""  # the folder of another course, as typed
    now: Callable[[], datetime] = utc
    answers: TextIO | None = None  # a person at a terminal; None where nobody can be asked

    @property
    def width(self) -> int:
        """The cells that a line may take."""
        return _ENDLESS if self.look.plain else max(self.console.width, _NARROWEST)

    @property
    def state_file(self) -> Path:
        return self.root / ".tutor" / "state.json"

    def history(self, chapter: Chapter) -> History:
        return History(self.root / ".tutor" / "history" / chapter.stem)

    def can_show(self, language: str) -> bool:
        return language == ENGLISH or shows(self.console, "中文，。：")

    def speaking(self, language: str) -> Session:
        return replace(self, words=Words(language))

    def say(self, label: str, /, **values: object) -> str:
        """A sentence of the catalogue, in signs that can be shown. Raises KeyError as `Words.say` does."""
        return self.look.text(self.words.say(label, **values))

    def step(self, label: str, /, *words: object, **values: object) -> Text:
        """A sentence that ends in a command of the same course."""
        again = not self.course or any(str(word).split("=")[0] == "--course" for word in words)
        return next_line(self.say(label, **values), *words, *(() if again else ("--course", self.course)))

    def show(self, *lines: Text) -> None:
        """Lines that already fit: the terminal may wrap a plain one, nobody else does."""
        for line in lines:
            self.console.print(line, soft_wrap=True, highlight=False)

    def warn(self, *lines: Text) -> None:
        for line in lines:
            self.errors.print(line, soft_wrap=True, highlight=False)

    def load_state(self) -> State:
        """What the tutor remembers; a file that cannot be read is kept aside, and the learner is told."""
        try:
            return state.load(self.state_file)
        except state.UnreadableState as bad:
            self.warn(Text(self.say("state_bad", file=bad.file, backup=bad.backup)))
        except OSError as error:
            self.warn(Text(self.say("state_unsaved", file=self.state_file, reason=error.strerror or error)))
        return State()

    def keep(self, chapter: Chapter, content: bytes, reason: Reason, outcomes: Mapping[str, str] | None = None) -> None:
        """Into the history; where that cannot be written, the learner is told. Raises nothing."""
        try:
            self.history(chapter).keep(content, reason, self.now(), outcomes)
        except OSError as error:
            folder = self.root / ".tutor"
            self.warn(Text(self.say("state_unsaved", file=folder, reason=error.strerror or error)))

    def change_state(self, change: Callable[[State], State]) -> None:
        """What another tutor remembers meanwhile is not lost; where nothing can be written, the learner is told."""
        try:
            with locked(self.state_file):
                state.save(self.state_file, change(self.load_state()))
        except OSError as error:
            self.warn(Text(self.say("state_unsaved", file=self.state_file, reason=error.strerror or error)))


def shows(console: Console, characters: str) -> bool:
    """Whether the stream behind `console` can take these characters."""
    try:
        characters.encode(getattr(console.file, "encoding", None) or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def reader_has_gone(error: Exception) -> bool:
    """Whether it says that nobody reads the output any more, as in `tutor.py lesson 4 | head`."""
    if sys.platform == "win32" and isinstance(error, OSError) and error.errno == errno.EINVAL:
        return error.filename is None  # Windows has no word of its own for it
    return isinstance(error, BrokenPipeError)
