"""TensorBoard's writers with nothing left to luck, for scenarios. Needs `tensorboard`.

A `SummaryWriter` writes in the background: what is on disk when a function returns is a matter of luck, until somebody
flushes or closes it. Here nothing is written in the background.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any
from unittest import mock


@contextmanager
def nothing_in_background(*, flushed_at_end: bool) -> Iterator[None]:
    """Events are written when their writer is flushed or closed, and only then.

    flushed_at_end: what nobody flushed is written at the end, as it is when a program ends in order.
    """
    from tensorboard.summary.writer.event_file_writer import EventFileWriter

    add, flush, close = EventFileWriter.add_event, EventFileWriter.flush, EventFileWriter.close
    waiting: dict[Any, list[Any]] = {}

    def wait(self: Any, event: Any) -> None:
        waiting.setdefault(self, []).append(event)

    def write(self: Any) -> None:
        for event in waiting.pop(self, []):
            add(self, event)

    def flush_now(self: Any) -> None:
        write(self)
        flush(self)

    def close_now(self: Any) -> None:
        write(self)
        close(self)

    with mock.patch.multiple(EventFileWriter, add_event=wait, flush=flush_now, close=close_now):
        yield
        for writer in list(waiting) if flushed_at_end else ():
            with suppress(OSError):  # events that were added to a writer after it was closed are lost anyway
                flush_now(writer)
