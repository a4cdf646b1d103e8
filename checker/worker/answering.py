"""A process that `checker.processes.apart` started: one answer as JSON, whatever learner's code does to the streams."""

from __future__ import annotations

import json
import os
import sys
import threading
from typing import Any

import torch

from checker.worker.process import limit

MEMORY = 4 << 30  # bytes above what torch takes


class Wire:
    """The way back to whoever asked."""

    def __init__(self, *, seconds: int) -> None:
        """Limits this process: memory, and `seconds` of computing, should nobody be left to end it."""
        self._descriptor = os.dup(1)
        self._lock = threading.Lock()
        os.dup2(2, 1)  # what the code prints is not the answer
        limit(memory=MEMORY)
        if sys.platform != "win32":
            import resource

            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        torch.set_num_threads(1)

    def send(self, answer: dict[str, Any]) -> None:
        """Ends the process: a second answer of another thread comes too late."""
        with self._lock:
            with os.fdopen(self._descriptor, "wb") as stream:
                stream.write(json.dumps(answer).encode())
            os._exit(0)
