"""Standard output that lasts: where it cannot be written any more, the command still does its work to the end."""

from __future__ import annotations

from typing import Any, TextIO

from checker.cli.session import reader_has_gone


class Lasting:
    """A text stream that keeps the first OSError of writing in `error`, and drops what comes after.

    A reader that has gone (`tutor.py lesson 4 | head`) is another matter: that is raised.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.error: OSError | None = None

    def write(self, text: str) -> int:
        if self.error is None:
            try:
                return self._stream.write(text)
            except OSError as error:
                self._fail(error)
        return len(text)

    def flush(self) -> None:
        if self.error is None:
            try:
                self._stream.flush()
            except OSError as error:
                self._fail(error)

    def _fail(self, error: OSError) -> None:
        if reader_has_gone(error):
            raise error
        self.error = error

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)
