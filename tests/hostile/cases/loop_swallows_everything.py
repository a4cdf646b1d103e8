"""A loop that no exception ends.

outcome: halve=timed_out
label: timed_out
timeout: 0.4
"""


def halve(x):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
