"""
source: mutant: `nesterov=True` added
en: This is another kind of momentum (Nesterov's). The task asks for SGD with nothing but lr and momentum set.
zh: 这是另一种动量（Nesterov 动量）。题目要的 SGD 只设置 lr 和 momentum，别的都不动。
"""

import torch


def make_sgd(model, lr=0.01, momentum=0.9):
    return torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum, nesterov=momentum > 0)
