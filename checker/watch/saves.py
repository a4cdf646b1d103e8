"""Saves in a folder, told within milliseconds."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from watchfiles import watch

QUIET = 5  # milliseconds without a change that end a save: an editor's rename and write are one
LONGEST = 40  # milliseconds after which it is told in any case
PATIENCE = 10.0  # seconds for the watcher to begin


@contextmanager
def told(folder: Path, tell: Callable[[], None]) -> Iterator[None]:
    """Calls `tell` from a thread after each change of a file in `folder`. Raises OSError where it cannot be watched."""
    stop, begun = threading.Event(), threading.Event()
    errors: list[Exception] = []

    def run() -> None:
        changes = watch(
            folder,
            debounce=LONGEST,
            step=QUIET,
            stop_event=stop,
            rust_timeout=50,
            yield_on_timeout=True,
            watch_filter=None,
            recursive=False,
            raise_interrupt=False,
        )
        try:
            for found in changes:
                begun.set()
                if found:
                    tell()
        except (OSError, RuntimeError) as error:  # no such folder, or too many watches on this machine
            errors.append(error)
            begun.set()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    begun.wait(PATIENCE)
    if errors:
        raise OSError(str(errors[0]))
    try:
        yield
    finally:
        stop.set()
        thread.join(1.0)
