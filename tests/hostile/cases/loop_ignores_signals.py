"""A loop that no signal ends that can be ignored.

outcome: halve=timed_out
label: timed_out
timeout: 0.4
"""

import signal


def halve(x):
    for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}:
        signal.signal(number, signal.SIG_IGN)
    while True:
        pass
