"""Reads its data with processes of its own, which must find its class: from Python 3.14 on they are no copies.

outcome: all=passed
ways: forked
"""

import torch
from torch.utils.data import DataLoader, Dataset


class Numbers(Dataset):
    def __init__(self, numbers):
        self.numbers = numbers

    def __len__(self):
        return len(self.numbers)

    def __getitem__(self, idx):
        return self.numbers[idx]


def halve(x):
    loader = DataLoader(Numbers(x.detach().reshape(-1, 1)), batch_size=4, num_workers=2)
    assert torch.cat(list(loader)).numel() == x.numel()
    return x / 2
