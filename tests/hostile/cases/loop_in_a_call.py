"""A loop without end in a call.

outcome: halve=timed_out
label: timed_out
timeout: 0.4
"""


def halve(x):
    while True:
        pass
