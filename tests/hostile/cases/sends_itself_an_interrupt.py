"""The signal of Ctrl-C, to itself.

outcome: halve=raised
label: raised
"""

import os
import signal
import time


def halve(x):
    os.kill(os.getpid(), signal.SIGINT)
    time.sleep(5)
