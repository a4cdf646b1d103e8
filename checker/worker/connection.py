"""The worker's end of the wire: two descriptors that nobody else has, and frames over them."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Sequence
from typing import Any

from checker.wire import pack, read_frame

# Kept from before the learner's file was loaded: what it replaces later breaks nothing here.
_read, _write = os.read, os.write


class Connection:
    """Frames over a pair of descriptors (the same one twice, for a socket)."""

    def __init__(self, reading: int, writing: int) -> None:
        self._reading = reading
        self._writing = writing

    def receive(self) -> tuple[Any, list[memoryview]]:
        """The next request. Raises EOFError or OSError when the judge has gone, and Garbled."""
        return read_frame(self._exactly)

    def send(self, body: Any, blobs: Sequence[bytes]) -> None:
        """Raises OSError when the judge has gone, and ValueError for a message larger than the format allows."""
        view = memoryview(pack(body, blobs))
        while view:
            view = view[_write(self._writing, view[: 1 << 20]) :]

    def receive_descriptors(self, count: int) -> list[int]:
        """Descriptors sent over a Unix socket with one byte of their own. Raises OSError."""
        if sys.platform == "win32":
            raise NotImplementedError
        with socket.socket(fileno=os.dup(self._reading)) as wire:
            _, descriptors, _, _ = socket.recv_fds(wire, 1, count)
        return descriptors

    def _exactly(self, size: int) -> bytes:
        pieces = bytearray()
        while len(pieces) < size:
            try:
                piece = _read(self._reading, min(size - len(pieces), 1 << 20))
            except OSError:
                raise
            except BaseException:  # a signal's handler: a DataLoader's, say, whose worker has ended meanwhile
                continue
            if not piece:
                raise EOFError
            pieces += piece
        return bytes(pieces)
