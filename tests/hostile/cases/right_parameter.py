"""Right: a Parameter is a tensor.

outcome: all=passed
"""

import torch


def halve(x):
    return torch.nn.Parameter(x / 2)
