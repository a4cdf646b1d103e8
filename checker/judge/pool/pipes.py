"""A channel over a process's three pipes, read by threads: the portable way, without select."""

from __future__ import annotations

import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from typing import IO, Any

from checker.judge.pool.channel import CHUNK, LOOK, Closed, Printed, Superseded
from checker.processes.limit import Limit, Lost
from checker.wire import pack, read_frame

PRINTING = 0.5  # seconds that the thread which takes what is printed has to catch up with a reply
FITS = 4096  # bytes that a pipe takes in any case, while nothing else is in it
QUIET = 0.002  # seconds between two looks whether all that was printed before a reply has been taken


class PipeChannel:
    """See `Channel`. A write that blocks for ever is freed by the end of the process."""

    def __init__(self, process: subprocess.Popen[bytes], superseded: threading.Event) -> None:
        assert process.stdin and process.stdout and process.stderr
        self.printed = Printed()
        self.pid = process.pid
        self._stdin, self._stderr = process.stdin, process.stderr
        self._superseded = superseded
        self._pieces: queue.Queue[bytes] = queue.Queue(maxsize=256)
        self._buffer = bytearray()
        self.watch: Callable[[], None] = lambda: None  # called while waiting for a reply; may raise Lost
        self._start(process.stdout, self._pieces.put)
        self._start(process.stderr, self.printed.add)

    def send(self, body: Any, blobs: Sequence[bytes], *, limit: Limit) -> None:
        view = memoryview(pack(body, blobs))
        if len(view) <= FITS:
            self._write(view)
            return
        faults: list[Lost] = []
        writer = threading.Thread(target=self._write, args=(view, faults), daemon=True)
        writer.start()
        while writer.is_alive():
            writer.join(LOOK)
            self._watch(limit)
        if faults:
            raise faults[0]

    def receive(self, *, limit: Limit) -> tuple[Any, list[memoryview]]:
        reply = read_frame(lambda size: self._exactly(size, limit))
        deadline = time.monotonic() + PRINTING
        time.sleep(QUIET)
        while _waiting(self._stderr) and time.monotonic() < deadline:
            time.sleep(QUIET)
        self.printed.check()
        return reply

    def close(self) -> None:
        """Nothing: the process is used again; its own end closes the pipes."""

    def _start(self, pipe: IO[bytes], take: Callable[[bytes], None]) -> None:
        threading.Thread(target=_read_all, args=(pipe, take), daemon=True).start()

    def _write(self, view: memoryview, faults: list[Lost] | None = None) -> None:
        """Raises Closed; in a thread of its own it notes it in `faults`."""
        try:
            while view:
                view = view[self._stdin.write(view[:CHUNK]) :]
        except (OSError, ValueError):
            if faults is None:
                raise Closed from None
            faults.append(Closed())

    def _watch(self, limit: Limit) -> None:
        """Raises Lost and Superseded."""
        self.printed.check()
        self.watch()
        if self._superseded.is_set():
            raise Superseded
        limit.look()

    def _exactly(self, size: int, limit: Limit) -> bytes:
        while len(self._buffer) < size:
            self._watch(limit)
            try:
                piece = self._pieces.get(timeout=LOOK)
            except queue.Empty:
                continue
            if not piece:
                raise Closed
            self._buffer += piece
        data = bytes(self._buffer[:size])
        del self._buffer[:size]
        return data


def _waiting(pipe: IO[bytes]) -> bool:
    """Whether something lies in the pipe that nobody has read."""
    try:
        if sys.platform == "win32":
            from checker.processes import windows

            return windows.waiting_in(pipe.fileno()) > 0
        else:
            import array
            import fcntl
            import termios

            count = array.array("i", [0])
            fcntl.ioctl(pipe.fileno(), termios.FIONREAD, count)
            return count[0] > 0
    except (OSError, ValueError):  # it is closed
        return False


def _read_all(pipe: IO[bytes], take: Callable[[bytes], None]) -> None:
    """Hands on what comes, then b"" for the end."""
    try:
        while data := pipe.read(CHUNK):
            take(data)
    except (OSError, ValueError):
        pass
    take(b"")
