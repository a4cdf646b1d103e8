"""A module of the kit in a process of its own, for a limited time. Learner's code runs there, so what it answers may be
anything: the caller gets bounded bytes and reads them as plain data. Needs no torch."""

from __future__ import annotations

import os
import subprocess
import threading
from collections.abc import Mapping, Sequence

from checker.processes.limit import Limit, Lost
from checker.processes.start import Tree, start

LOOK = 0.05  # seconds
MOST_BYTES = 1 << 20  # of an answer


class Late(Exception):
    """It did not answer in time."""


def answer_of(module: str, words: Sequence[str], *, seconds: float, environ: Mapping[str, str] | None = None) -> bytes:
    """What `python -m MODULE WORDS...` writes to its standard output, one byte more than MOST_BYTES at most.

    The process and all that it started end with the call. Raises Late after `seconds` of their time (see `Limit`), and
    OSError.
    """
    whole = {**os.environ, **(environ or {})}
    process = start(module, *words, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, environ=whole)
    tree = Tree(process)
    answers: list[bytes] = []
    reader = threading.Thread(target=lambda: answers.append(_read(process)), daemon=True)
    try:
        reader.start()
        limit = Limit(seconds, tree.meter())
        while reader.is_alive():
            reader.join(LOOK)
            limit.look()
    except Lost:
        raise Late from None
    finally:
        tree.end()  # lets the reader go
    return b"".join(answers)


def _read(process: subprocess.Popen[bytes]) -> bytes:
    assert process.stdout
    with process.stdout as pipe:
        return pipe.read(MOST_BYTES + 1)
