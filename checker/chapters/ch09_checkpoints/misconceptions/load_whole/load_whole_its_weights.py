"""
source: learners.md rank 34
en: You return the weights of the network, a table of numbers. A table has no layers and cannot be called. The
network itself was in your hands one step before.
zh: 你返回的是网络的参数，一张数字的表。表里没有层，不能调用。前一步你手里拿着的才是网络本身。
"""

import torch


def load_whole(path):
    return torch.load(path, weights_only=False).state_dict()
