"""Prints 100 MB.

outcome: halve=too_much_output
label: too_much_output
"""


def halve(x):
    for _ in range(100):
        print("a" * 1_000_000)
    return x / 2
