"""A tensor larger than any memory.

outcome: halve=out_of_memory
label: out_of_memory
"""

import torch


def halve(x):
    return torch.zeros(10**12)
