"""Reads its data with processes of its own.

outcome: all=passed
ways: forked
"""

import torch
from torch.utils.data import DataLoader, TensorDataset


def halve(x):
    loader = DataLoader(TensorDataset(x.detach().reshape(-1, 1)), batch_size=4, num_workers=2)
    seen = torch.cat([batch for (batch,) in loader])
    assert seen.numel() == x.numel()
    return x / 2
