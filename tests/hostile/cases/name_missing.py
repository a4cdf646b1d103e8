"""A task's name is not there.

outcome: halve=missing
label: missing_name
"""

del globals()["halve"]
