"""
source: mutant: `model.parameters()` -> `model.parameters(recurse=False)`
en: Only the parameters that belong to the outermost module are in the optimizer. Those of the layers inside it never
move.
zh: 优化器里只有最外层模块自己的参数，里面各层的参数永远不会动。
"""

import torch


def make_sgd(model, lr=0.01, momentum=0.9):
    own = list(model.parameters(recurse=False))
    return torch.optim.SGD(own, lr=lr, momentum=momentum)
