"""A coroutine that nobody awaits.

outcome: halve=failed
label: wrong_type
"""


async def halve(x):
    return x / 2
