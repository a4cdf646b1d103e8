"""Changes the default dtype and leaves it so; `descend` would compute in another one.

outcome: halve=failed
label: changed_setting
"""

import torch


def halve(x):
    torch.set_default_dtype(torch.float64)
    return x / 2


class Counter:
    def __init__(self, start):
        self.count = start if torch.tensor(1.0).dtype is torch.float32 else 0

    def step(self, by):
        self.count += by
        return self.count
