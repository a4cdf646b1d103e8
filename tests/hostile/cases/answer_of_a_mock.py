"""An object that has every attribute and answers every call.

outcome: add=failed halve=failed Counter=failed descend=failed
label: wrong_type
"""

from unittest.mock import MagicMock

import torch

Counter = MagicMock()


def add(a, b):
    return MagicMock()


def halve(x):
    return MagicMock(spec=torch.Tensor)


def descend(model, x, lr):
    return MagicMock(spec=float)
