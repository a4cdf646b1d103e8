"""
source: learners.md section 3
en: You add up by the kinds of layers that you know. Others have parameters too, BatchNorm for one, and a network
may have some of its own. The model itself can list them all, whatever it is made of.
zh: 你按认识的层的种类来数。别的层也有参数，比如 BatchNorm，网络自己也可能有。不管由什么组成，
模型自己都能把全部参数列出来。
"""

from torch import nn


def count_parameters(model):
    total = 0
    for layer in model.modules():
        if isinstance(layer, (nn.Conv2d, nn.Linear)):
            total += sum(p.numel() for p in layer.parameters() if p.requires_grad)
    return total
