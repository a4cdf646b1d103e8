"""
source: the contract: a Python float
en: The number is right, but it is still inside of a tensor. A 0-d tensor has a method that takes the number out.
zh: 数是对的，但还装在张量里。0 维张量有一个方法可以把数取出来。
"""

import torch


def dog_example():
    scores = torch.tensor([0.1, 0.2, 0.4, 0.3])
    return torch.logsumexp(scores, dim=0) - scores[2]
