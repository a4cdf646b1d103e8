"""Writes nonsense into every descriptor.

outcome: halve=garbled
label: garbled
"""

import contextlib
import os


def halve(x):
    for descriptor in range(3, 64):
        with contextlib.suppress(OSError):
            os.write(descriptor, b"\x00garbage" * 100)
    return x / 2
