"""
source: learners.md rank 49
en: The optimizer holds other tensors than the parameters of the network that you were given: those of a copy, or of
state_dict(), which get no gradient. The network stays where it is. Which tensors did you hand over?
zh: 优化器拿着的不是网络的参数，而是别的张量：副本的，或者来自 state_dict()，得不到梯度。网络原地不动。你交了哪些？
"""

import copy

import torch


def make_sgd(model, lr=0.01, momentum=0.9):
    return torch.optim.SGD(copy.deepcopy(model).parameters(), lr=lr, momentum=momentum)
