"""Ending with the process that started this one, however that one ended."""

from __future__ import annotations

import _thread
import os
import signal
import sys
import time
from collections.abc import Callable

LOOK = 0.25  # seconds


def end_with(parent: int, *, last: Callable[[], object] = lambda: None) -> None:
    """From now on, this process and its group end when `parent` has ended: whatever else runs here may be busy forever.
    On Windows they end by themselves, as they are the parent's job.

    last: what is done before.
    """
    if sys.platform == "win32":
        return
    now, sleep, end, kill = os.getppid, time.sleep, os.killpg, signal.SIGKILL

    def watch() -> None:
        signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())  # a signal is the main thread's affair
        while now() == parent:
            sleep(LOOK)
        last()
        end(0, kill)

    _thread.start_new_thread(watch, ())
