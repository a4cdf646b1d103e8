"""
source: mutant: `momentum` handed over twice by position
en: SGD's positions are: parameters, lr, momentum, dampening. One value too many, and the gradients are damped as
well. Names are safer than positions.
zh: SGD 的位置参数依次是：参数、lr、momentum、dampening。多传了一个值，梯度就被打了折扣。按名字传比按位置传稳妥。
"""

import torch


def make_sgd(model, lr=0.01, momentum=0.9):
    return torch.optim.SGD(model.parameters(), lr, momentum, momentum)
