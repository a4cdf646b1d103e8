"""
source: mutant: `sum(dim=1)` -> `sum()`
en: There is one sum over the whole batch. Each sample needs its own: how many sums do you expect for N rows?
zh: 整批数据只求了一个和。每个样本都需要自己的和：N 行应该有几个和？
"""

import torch


def cross_entropy(logits, target):
    chosen = logits[torch.arange(len(target)), target]
    return (logits.exp().sum().log() - chosen).mean()
