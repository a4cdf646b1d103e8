"""Single keys of a terminal, without Enter. Whatever happens, the terminal is left as it was found."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, Protocol

from checker.watch.events import Event, Over, Pressed, Redraw

Tell = Callable[[Event], None]
LOOK = 0.05  # seconds between two looks at the keyboard


class Keyboard(Protocol):
    """A terminal whose keys can be read one by one."""

    def open(self) -> None:
        """From now on keys come at once and are not shown."""

    def close(self) -> None:
        """As it was before."""

    def key(self) -> str | None:
        """The next key; "" if none came for a moment; None if there will be none any more."""


class PosixKeyboard:
    """Linux and macOS: only waiting for Enter and showing are switched off, so Ctrl-C and Ctrl-Z stay what they are."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._before: list[Any] | None = None

    def open(self) -> None:
        if sys.platform == "win32":
            raise NotImplementedError
        import termios

        self._before = termios.tcgetattr(self._descriptor)
        modes = termios.tcgetattr(self._descriptor)
        modes[3] &= ~(termios.ICANON | termios.ECHO)
        termios.tcsetattr(self._descriptor, termios.TCSADRAIN, modes)

    def close(self) -> None:
        if sys.platform == "win32":
            raise NotImplementedError
        import termios

        if self._before is not None:
            with suppress(termios.error):  # the terminal itself was closed
                termios.tcsetattr(self._descriptor, termios.TCSADRAIN, self._before)

    def key(self) -> str | None:
        import select

        try:
            if not select.select([self._descriptor], [], [], LOOK)[0]:
                return ""
            data = os.read(self._descriptor, 64)
        except OSError:  # the terminal was closed
            return None
        return data.decode("utf-8", "replace")[:1] if data else None


class WindowsKeyboard:
    """The console, which gives keys one by one anyway. `console` is the module msvcrt."""

    def __init__(self, console: Any, *, sleep: Callable[[float], None] = time.sleep) -> None:
        self._console = console
        self._sleep = sleep

    def open(self) -> None:
        """There is nothing to switch."""

    def close(self) -> None:
        """Nothing was switched."""

    def key(self) -> str | None:
        if not self._console.kbhit():
            self._sleep(LOOK)
            return ""
        first = str(self._console.getwch())
        if first in ("\0", "\xe0"):  # an arrow or the like: its second half means nothing here
            self._console.getwch()
            return ""
        if first == "\x03":  # in this way of reading Ctrl-C is a key
            return None
        return first


def keyboard_of(descriptor: int) -> Keyboard:
    """The keyboard of the terminal behind `descriptor`; on Windows, of the console."""
    if sys.platform == "win32":
        import msvcrt

        return WindowsKeyboard(msvcrt)
    return PosixKeyboard(descriptor)


class Keys:
    """A thread that tells which keys are pressed; it can be asked to leave the keyboard to somebody else."""

    def __init__(self, keyboard: Keyboard, tell: Tell) -> None:
        self._keyboard, self._tell = keyboard, tell
        self._lent = threading.Lock()
        self._stop = threading.Event()

    @contextmanager
    def told(self) -> Iterator[None]:
        """Keys are told while it is open; then the terminal is as it was before."""
        thread = threading.Thread(target=self._run, daemon=True)
        self._keyboard.open()
        try:
            with _signals(self._keyboard, self._tell):
                thread.start()
                yield
        finally:
            self._stop.set()
            self._keyboard.close()
            thread.join(4 * LOOK)

    @contextmanager
    def lent(self) -> Iterator[None]:
        """Meanwhile lines can be typed as ever."""
        with self._lent:
            self._keyboard.close()
            try:
                yield
            finally:
                self._keyboard.open()

    def _run(self) -> None:
        while not self._stop.is_set():
            with self._lent:
                key = self._keyboard.key()
            if key is None:
                return self._tell(Over())
            if key:
                self._tell(Pressed(key))
            time.sleep(0)  # whoever waits for the keyboard gets it


@contextmanager
def _signals(keyboard: Keyboard, tell: Tell) -> Iterator[None]:
    """Ctrl-Z leaves the shell a terminal in order; coming back, and another size, draw the screen again."""
    if sys.platform == "win32":
        yield
        return

    def suspend(number: int, frame: object) -> None:
        keyboard.close()
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGTSTP)  # here it stops, and goes on after SIGCONT
        signal.signal(signal.SIGTSTP, suspend)
        keyboard.open()
        tell(Redraw())

    before = {
        signal.SIGTSTP: signal.signal(signal.SIGTSTP, suspend),
        signal.SIGWINCH: signal.signal(signal.SIGWINCH, lambda number, frame: tell(Redraw())),
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
