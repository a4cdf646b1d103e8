"""Waits for something to read where the judge's next question would come.

outcome: halve=timed_out
label: waited
timeout: 0.4
"""

import contextlib
import os


def halve(x):
    for descriptor in range(3, 64):
        with contextlib.suppress(OSError):
            while os.read(descriptor, 1000):
                pass
    return x / 2
