"""An exception whose text is never finished.

outcome: halve=timed_out
label: timed_out
timeout: 0.4
"""


class Slow(Exception):
    def __str__(self):
        while True:
            pass


def halve(x):
    raise Slow
