"""
source: learners.md rank 23
en: What comes back is a measuring device, not a measurement: nn.CrossEntropyLoss() builds a layer, which then wants
to be called. And by hand means that it is not needed at all.
zh: 返回的是一件测量工具，而不是测量的结果：nn.CrossEntropyLoss() 建立了一个层，之后还要调用它。而且这道题要手动实现，
根本用不到它。
"""

from torch import nn


def cross_entropy(logits, target):
    return nn.CrossEntropyLoss()
