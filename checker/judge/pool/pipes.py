"""A channel over a process's three pipes, read by threads: the portable way, without select."""

from __future__ import annotations

import queue
import subprocess
import threading
import time
from collections.abc import Callable, Sequence
from typing import IO, Any

from checker.judge.pool.channel import CHUNK, LOOK, Closed, Printed, Superseded, TimedOut
from checker.wire import pack, read_frame

QUIET = 0.002  # seconds: what was printed before a reply has arrived by then


class PipeChannel:
    """See `Channel`. `end` ends the process: a write that blocks past its deadline is freed by that."""

    def __init__(self, process: subprocess.Popen[bytes], end: Callable[[], None], superseded: threading.Event) -> None:
        assert process.stdin and process.stdout and process.stderr
        self.printed = Printed()
        self.pid = process.pid
        self._stdin = process.stdin
        self._end = end
        self._superseded = superseded
        self._pieces: queue.Queue[bytes] = queue.Queue(maxsize=256)
        self._buffer = bytearray()
        self.watch: Callable[[], None] = lambda: None  # called while waiting for a reply; may raise Lost
        self._start(process.stdout, self._pieces.put)
        self._start(process.stderr, self.printed.add)

    def send(self, body: Any, blobs: Sequence[bytes], *, deadline: float) -> None:
        watchdog = threading.Timer(max(0.0, deadline - time.monotonic()), self._end)
        watchdog.daemon = True
        watchdog.start()
        try:
            view = memoryview(pack(body, blobs))
            while view:
                view = view[self._stdin.write(view[:CHUNK]) :]
        except (OSError, ValueError):
            raise (TimedOut if time.monotonic() >= deadline else Closed) from None
        finally:
            watchdog.cancel()

    def receive(self, *, deadline: float) -> tuple[Any, list[memoryview]]:
        reply = read_frame(lambda size: self._exactly(size, deadline))
        time.sleep(QUIET)
        self.printed.check()
        return reply

    def close(self) -> None:
        """Nothing: the process is used again; its own end closes the pipes."""

    def _start(self, pipe: IO[bytes], take: Callable[[bytes], None]) -> None:
        threading.Thread(target=_read_all, args=(pipe, take), daemon=True).start()

    def _exactly(self, size: int, deadline: float) -> bytes:
        while len(self._buffer) < size:
            self.printed.check()
            self.watch()
            if self._superseded.is_set():
                raise Superseded
            left = deadline - time.monotonic()
            if left <= 0:
                raise TimedOut
            try:
                piece = self._pieces.get(timeout=min(left, LOOK))
            except queue.Empty:
                continue
            if not piece:
                raise Closed
            self._buffer += piece
        data = bytes(self._buffer[:size])
        del self._buffer[:size]
        return data


def _read_all(pipe: IO[bytes], take: Callable[[bytes], None]) -> None:
    """Hands on what comes, then b"" for the end."""
    try:
        while data := pipe.read(CHUNK):
            take(data)
    except (OSError, ValueError):
        pass
    take(b"")
