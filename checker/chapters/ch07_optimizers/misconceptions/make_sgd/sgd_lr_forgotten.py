"""
source: mutant: `lr=lr` -> left out
en: The momentum is handed on, the learning rate is not. SGD then takes a default of its own, without a word.
zh: 动量传进去了，学习率没有传。SGD 会不声不响地用它自己的默认值。
"""

import torch


def make_sgd(model, lr=0.01, momentum=0.9):
    return torch.optim.SGD(model.parameters(), momentum=momentum)
