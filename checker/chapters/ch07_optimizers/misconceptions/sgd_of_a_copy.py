"""
task: make_sgd
source: learners.md rank 49
en: The optimizer holds the parameters of another network than the one that you were given. It moves those; yours stay
where they are. Whose parameters did you hand over?
zh: 优化器拿着的是另一个网络的参数，不是传给你的那个。它移动的是那一份，这个网络的参数原地不动。你交给它的是谁的参数？
"""

import copy

import torch


def make_sgd(model, lr=0.01, momentum=0.9):
    return torch.optim.SGD(copy.deepcopy(model).parameters(), lr=lr, momentum=momentum)
