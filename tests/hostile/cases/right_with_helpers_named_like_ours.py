"""Right: names that the kit uses itself are the learner's to use.

outcome: all=passed
"""

import sys

json = os = torch_ = learner = scenarios = checker = None
sys.modules["scenarios"] = None


def describe(*_):
    raise RuntimeError("not yours")
