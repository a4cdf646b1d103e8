"""
source: learners.md rank 23
en: nn.CrossEntropyLoss(logits, target) builds the measuring device with your data as its settings, instead of
measuring with it. And by hand means that it is not needed at all.
zh: nn.CrossEntropyLoss(logits, target) 是把数据当成了设置来建立测量工具，而不是用它来测量。而且这道题要手动实现，
根本用不到它。
"""

from torch import nn


def cross_entropy(logits, target):
    return nn.CrossEntropyLoss(logits, target)
