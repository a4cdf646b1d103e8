"""A task's name stands for a number.

outcome: halve=raised
label: signature
"""

halve = 0.5
