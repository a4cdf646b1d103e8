"""
source: mutant: `target` -> `target - 1`
en: The class numbers are moved by one. They count from 0 already, so class 0 becomes -1 here, the last column.
zh: 类别编号被减了 1。它们本来就从 0 开始，所以第 0 类在这里变成了 -1，也就是最后一列。
"""

import torch


def cross_entropy(logits, target):
    chosen = logits[torch.arange(len(target)), target - 1]
    return (logits.exp().sum(dim=1).log() - chosen).mean()
