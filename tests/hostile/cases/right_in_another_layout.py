"""Right: the numbers lie elsewhere in memory.

outcome: all=passed
"""


def halve(x):
    return (x.mT.contiguous() / 2).mT if x.dim() > 1 else (x.flip(0) / 2).flip(0)
