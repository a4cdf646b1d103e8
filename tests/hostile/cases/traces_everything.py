"""A tracer that raises at every call that it sees.

outcome: all=passed|failed|raised|garbled|timed_out|not_loadable
timeout: 5
"""

import sys


def halve(x):
    def tracer(*_):
        raise SystemExit("traced")

    sys.settrace(tracer)
    sys.setprofile(tracer)
    return x / 2
