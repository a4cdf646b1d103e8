"""The judge's end of the wire: requests with a limit of time, and what the learner's code prints, read beside it."""

from __future__ import annotations

import os
import selectors
import socket
import sys
import threading
from collections.abc import Sequence
from typing import Any, Protocol

from checker.processes.limit import Limit, Lost
from checker.wire import pack, read_frame

MAX_OUTPUT = 1 << 20  # bytes that one task may print
KEPT_OUTPUT = 16 << 10  # bytes of it that are kept
CHUNK = 1 << 18
LOOK = 0.05  # seconds after which a wait looks whether it is still wanted


class Closed(Lost):
    """The worker's end is gone."""


class TooMuchOutput(Lost):
    """More was printed than a task may print."""


class OutOfMemory(Lost):
    """More memory was taken than a task may take."""


class Superseded(KeyboardInterrupt):
    """Nobody wants the answer any more. An interrupt, so that nothing on the way takes it for a fault of a test."""


class Printed:
    """What the learner's code printed since it was last asked, the first of it kept, all of it counted."""

    def __init__(self) -> None:
        self._kept = bytearray()
        self._total = 0
        self._overlooked = False
        self._lock = threading.Lock()  # a thread of `PipeChannel` adds

    def add(self, data: bytes) -> None:
        with self._lock:
            self._total += len(data)
            self._kept += data[: max(0, KEPT_OUTPUT - len(self._kept))]

    def check(self) -> None:
        """Raises TooMuchOutput."""
        if self._total > MAX_OUTPUT and not self._overlooked:
            raise TooMuchOutput

    def overlook(self) -> None:
        """It is known that it was too much."""
        self._overlooked = True

    def take(self) -> str:
        with self._lock:
            text = self._kept.decode("utf-8", errors="replace")
            self._kept.clear()
        return text

    def restart(self) -> None:
        """Another task begins."""
        with self._lock:
            self._kept.clear()
            self._total, self._overlooked = 0, False


class Channel(Protocol):
    """One process's wire.

    `send` and `receive` raise Lost, and Superseded where they had to wait; `receive` raises Garbled, too.
    """

    printed: Printed

    def send(self, body: Any, blobs: Sequence[bytes], *, limit: Limit) -> None: ...

    def receive(self, *, limit: Limit) -> tuple[Any, list[memoryview]]: ...

    def close(self) -> None: ...


def _unblock(descriptor: int) -> None:
    if sys.platform == "win32":
        raise NotImplementedError
    os.set_blocking(descriptor, False)


class SocketChannel:
    """A socket and the reading end of a pipe that takes what is printed; both are watched together."""

    def __init__(self, wire: socket.socket, output: int, superseded: threading.Event) -> None:
        self.wire = wire
        self._superseded = superseded
        self.printed = Printed()
        self._output = output
        self._arrived = bytearray()  # what has come and was not yet asked for
        wire.setblocking(False)
        _unblock(output)
        self._selector = selectors.DefaultSelector()
        self._selector.register(output, selectors.EVENT_READ)
        self._selector.register(wire, selectors.EVENT_READ)

    def send(self, body: Any, blobs: Sequence[bytes], *, limit: Limit) -> None:
        view = memoryview(pack(body, blobs))
        view = view[self._send_some(view) :]
        if not view:  # nearly always: it fits into the socket's buffer
            return
        self._selector.modify(self.wire, selectors.EVENT_WRITE)
        try:
            while view:
                if self._wait(limit):
                    view = view[self._send_some(view) :]
        finally:
            self._selector.modify(self.wire, selectors.EVENT_READ)

    def receive(self, *, limit: Limit) -> tuple[Any, list[memoryview]]:
        reply = read_frame(lambda size: self._exactly(size, limit))
        self._drain()
        return reply

    def close(self) -> None:
        self._selector.close()
        self.wire.close()
        os.close(self._output)

    def _wait(self, limit: Limit) -> bool:
        """Reads what was printed; True when the wire is ready."""
        limit.look()
        if self._superseded.is_set():
            raise Superseded
        ready = {key.fileobj for key, _ in self._selector.select(LOOK)}
        if self._output in ready:
            self._drain()
        return self.wire in ready

    def _drain(self) -> None:
        for _ in range(4 * MAX_OUTPUT // CHUNK):
            try:
                data = os.read(self._output, CHUNK)
            except BlockingIOError:
                return
            if not data:  # every writer has gone: nothing to watch any more
                if self._output in self._selector.get_map():
                    self._selector.unregister(self._output)
                return
            self.printed.add(data)
            self.printed.check()

    def _send_some(self, view: memoryview) -> int:
        try:
            return self.wire.send(view[:CHUNK])
        except BlockingIOError:
            return 0
        except OSError:
            raise Closed from None

    def _exactly(self, size: int, limit: Limit) -> bytes:
        while len(self._arrived) < size:
            if not self._wait(limit):
                continue
            try:
                data = self.wire.recv(CHUNK)
            except BlockingIOError:
                continue
            except OSError:
                raise Closed from None
            if not data:
                raise Closed
            self._arrived += data
        piece = bytes(self._arrived[:size])
        del self._arrived[:size]
        return piece
