"""
source: mutant: `.exp()` left out
en: The log is taken of the sum of the raw scores. They may be negative, and then there is no log: nan. What makes
every number positive first?
zh: 直接对原始分数的和取了对数。分数可能是负的，那就没有对数，只能得到 nan。先用什么让每个数变成正数？
"""

import torch


def cross_entropy(logits, target):
    chosen = logits[torch.arange(len(target)), target]
    return (logits.sum(dim=1).log() - chosen).mean()
