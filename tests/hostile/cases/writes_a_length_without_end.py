"""Announces an answer of 18 quintillion bytes.

outcome: halve=garbled
label: garbled
"""

import contextlib
import os


def halve(x):
    for descriptor in range(3, 64):
        with contextlib.suppress(OSError):
            os.write(descriptor, b"TUT1" + b"\xff" * 12)
    return x / 2
