"""A tensor larger than the memory allowed, written to.

outcome: halve=out_of_memory
label: out_of_memory
"""

import torch


def halve(x):
    return torch.ones(100_000, 100_000)
