"""Closes everything that is open and goes on running.

outcome: halve=garbled
label: closed_connection
timeout: 5
"""

import os
import time


def halve(x):
    os.closerange(0, 1024)
    time.sleep(60)
