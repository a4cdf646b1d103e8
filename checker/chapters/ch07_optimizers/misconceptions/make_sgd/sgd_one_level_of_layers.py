"""
source: mutant: `model.parameters()` -> the parameters of its layers, one level deep
en: You collect the weight and bias of each layer one level down. What about layers inside layers, and parameters that
have other names?
zh: 你只收集了下一层各个网络层的 weight 和 bias。那么嵌套在更里面的层，还有叫别的名字的参数呢？
"""

import torch


def make_sgd(model, lr=0.01, momentum=0.9):
    found = []
    for layer in [model, *model.children()]:
        for name in ("weight", "bias"):
            if isinstance(getattr(layer, name, None), torch.nn.Parameter):
                found.append(getattr(layer, name))
    return torch.optim.SGD(found, lr=lr, momentum=momentum)
