"""
source: mutant: every parameter -> those with more than one dimension
en: The weights of the layers are in the optimizer, their biases are not. They learn, too.
zh: 各层的 weight 放进了优化器，bias 却没有。bias 也是要学习的。
"""

import torch


def make_sgd(model, lr=0.01, momentum=0.9):
    matrices = [parameter for parameter in model.parameters() if parameter.dim() > 1]
    return torch.optim.SGD(matrices, lr=lr, momentum=momentum)
