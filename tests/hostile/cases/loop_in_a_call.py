"""A loop without end in a call.

outcome: halve=timed_out
label: timed_out
timeout: 1.5
"""


def halve(x):
    while True:
        pass
