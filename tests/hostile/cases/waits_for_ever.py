"""Waits for a lock that nobody opens.

outcome: halve=timed_out
label: waited
timeout: 0.4
"""

import threading


def halve(x):
    lock = threading.Lock()
    lock.acquire()
    lock.acquire()
