"""Event files that do not depend on luck."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from tensorboard.summary.writer.event_file_writer import EventFileWriter


@contextmanager
def nothing_in_background() -> Iterator[None]:
    """Events wait in memory until their writer is flushed or closed.

    A real writer's thread may or may not have written them by then.
    """
    own = {name: getattr(EventFileWriter, name) for name in ("add_event", "flush", "close")}
    waiting: dict[Any, list[Any]] = {}

    def put_off(writer: Any, event: Any) -> None:
        waiting.setdefault(writer, []).append(event)

    def after_writing(finish: Callable[[Any], None]) -> Callable[[Any], None]:
        def write_and_finish(writer: Any) -> None:
            for event in waiting.pop(writer, []):
                own["add_event"](writer, event)
            finish(writer)

        return write_and_finish

    EventFileWriter.add_event = put_off
    EventFileWriter.flush, EventFileWriter.close = after_writing(own["flush"]), after_writing(own["close"])
    try:
        yield
    finally:
        for name, function in own.items():
            setattr(EventFileWriter, name, function)
