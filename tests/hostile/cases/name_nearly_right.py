"""A task's name with one letter too many.

outcome: halve=missing
label: missing_name
shows: halves
"""

halves = globals().pop("halve")
