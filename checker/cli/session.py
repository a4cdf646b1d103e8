"""What every command is given; nothing else in the command line looks at the process around it."""

from __future__ import annotations

import errno
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
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
from checker.storage.files import in_the_way, locked
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
    COMPUTER_FAULT = 4  # no room, no memory, no processes: it could not judge, or not write what it said
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
    _warned: set[str] = field(default_factory=set)  # one trouble with the disk is told once

    @property
    def width(self) -> int:
        """The cells that a line may take."""
        return _ENDLESS if self.look.plain else max(self.console.width, _NARROWEST)

    @property
    def state_file(self) -> Path:
        return self.root / ".tutor" / "state.json"

    @property
    def history_folder(self) -> Path:
        return self.root / ".tutor" / "history"

    def history(self, chapter: Chapter) -> History:
        return History(self.history_folder / chapter.stem)

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
        """What the tutor remembers; where that cannot be read, nothing, and the learner is told. Raises nothing."""
        try:
            try:
                return state.load(self.state_file)
            except state.NotAState:
                with locked(self.state_file):
                    return self.begun_anew()
        except OSError as error:
            self._warn_once(self._trouble("state_unread", self.state_file, error))
        return State()

    def begun_anew(self) -> State:
        """What the tutor remembers; what is not a state is moved aside, and the learner is told. For whoever has
        locked the file: another tutor may have mended it meanwhile. Raises OSError."""
        try:
            return state.load(self.state_file)
        except state.NotAState:
            backup = state.set_aside(self.state_file)
            self.warn(Text(self.say("state_bad", file=self.state_file, backup=backup)))
            return State()

    def keep(self, chapter: Chapter, content: bytes, reason: Reason, outcomes: Mapping[str, str] | None = None) -> None:
        """Into the history; where that cannot be written, the learner is told. Raises nothing."""
        history = self.history(chapter)
        try:
            history.keep(content, reason, self.now(), outcomes)
        except OSError as error:
            self._warn_once(self._trouble("state_unsaved", history.folder, error))

    def change_state(self, change: Callable[[State], State]) -> None:
        """What another tutor remembers meanwhile is not lost; where nothing can be written, the learner is told."""
        try:
            with locked(self.state_file):
                state.save(self.state_file, change(self.begun_anew()))
        except OSError as error:
            self._warn_once(self._trouble("state_unsaved", self.state_file, error))

    def _trouble(self, label: str, file: Path, error: OSError) -> Text:
        blocking = in_the_way(file.parent)
        if blocking is not None:
            return self.step("in_the_way", "doctor", file=blocking)
        return self.step(label, "doctor", file=file, reason=error.strerror or error)

    def _warn_once(self, line: Text) -> None:
        if line.plain not in self._warned:
            self._warned.add(line.plain)
            self.warn(line)


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
