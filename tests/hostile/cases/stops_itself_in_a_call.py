"""Stops itself, so that it neither ends nor answers.

outcome: halve=timed_out
label: waited
timeout: 0.4
"""

import os
import signal


def halve(x):
    os.kill(os.getpid(), signal.SIGSTOP)
