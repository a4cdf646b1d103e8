"""
source: mutant: `model.parameters()` -> `model`
en: SGD wants a list of parameters, and was handed the network itself. How does a network list its parameters?
zh: SGD 要的是一串参数，你给它的却是网络本身。网络用什么方法列出自己的参数？
"""

import torch


def make_sgd(model, lr=0.01, momentum=0.9):
    return torch.optim.SGD(model, lr=lr, momentum=momentum)
