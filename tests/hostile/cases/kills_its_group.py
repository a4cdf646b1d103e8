"""Ends its whole process group, which is its own.

outcome: halve=crashed
label: crashed
"""

import os
import signal


def halve(x):
    os.killpg(0, signal.SIGKILL)
