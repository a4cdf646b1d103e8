"""
task: make_sgd
source: learners.md rank 49
en: The optimizer holds other tensors than the parameters of the network that you were given: those of a copy, or of
state_dict(), which get no gradient. The network stays where it is. Which tensors did you hand over?
zh: 优化器拿着的不是这个网络的参数，而是别的张量：可能是副本的，也可能来自 state_dict()，它们得不到梯度。网络的参数原地不动。你交给它的是哪些张量？
"""

import copy

import torch


def make_sgd(model, lr=0.01, momentum=0.9):
    return torch.optim.SGD(copy.deepcopy(model).parameters(), lr=lr, momentum=momentum)
