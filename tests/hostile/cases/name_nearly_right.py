"""A task's name with one letter too many.

outcome: halve=missing
label: missing_name
near: halves
"""

halves = halve
del halve
