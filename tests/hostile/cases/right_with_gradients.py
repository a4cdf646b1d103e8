"""Right: a tensor that remembers how it was computed.

outcome: all=passed
"""


def halve(x):
    return x.requires_grad_(False).clone().requires_grad_() / 2
