"""A regular expression that takes years and lets no other thread run.

outcome: halve=timed_out
label: timed_out
timeout: 0.4
"""

import re


def halve(x):
    return re.match(r"(a+)+$", "a" * 60 + "b")
