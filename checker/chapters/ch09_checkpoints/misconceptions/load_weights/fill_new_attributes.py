"""
source: mutant: load_state_dict -> a loop with setattr
en: You set attributes of the names in the table. A name with a dot in it, such as `0.weight`, does not lead to the
layer 0: it becomes a new attribute with a strange name, and the layer stays as it was.
zh: 你按表里的名字设置属性。带点的名字，例如 `0.weight`，不会通到第 0 层：它只会成为一个名字古怪的新属性，
层本身没有变。
"""

import torch
from torch import nn


def load_weights(model, path):
    for name, tensor in torch.load(path, weights_only=True).items():
        setattr(model, name, nn.Parameter(tensor) if tensor.is_floating_point() else tensor)
    return model
