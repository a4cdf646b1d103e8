"""A tracer that raises at every call that it sees.

outcome: halve=passed|raised|exited|garbled
"""

import sys


def halve(x):
    def tracer(*_):
        raise SystemExit("traced")

    sys.settrace(tracer)
    sys.setprofile(tracer)
    return x / 2
