"""Sends itself the signal that cannot be caught.

outcome: halve=crashed
label: crashed
"""

import os
import signal


def halve(x):
    os.kill(os.getpid(), signal.SIGKILL)
