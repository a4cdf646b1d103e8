"""Is right every other time.

outcome: halve=failed
"""

turn = 0


def halve(x):
    global turn
    turn += 1
    return x / 2 if turn % 2 else x / 3
