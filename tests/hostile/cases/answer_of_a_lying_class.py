"""Objects that claim to be a dict, a tensor, a tuple and an int.

outcome: add=failed halve=failed
label: wrong_type
"""

import torch


class Lying:
    def __init__(self, kind):
        self.kind = kind

    @property
    def __class__(self):
        return self.kind


def add(a, b):
    return Lying(dict) if a == 1 else Lying(int)


def halve(x):
    return Lying(torch.Tensor)
