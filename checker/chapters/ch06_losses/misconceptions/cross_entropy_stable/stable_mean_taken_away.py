"""
source: mutant: `max` -> `mean`
en: The mean of each row is taken away. Scores far above the mean still overflow: which score of the row must not be
above 0?
zh: 每一行减去的是平均值。远高于平均的分数还是会溢出：这一行里哪个分数不能超过 0？
"""

import torch


def cross_entropy_stable(logits, target):
    logits = logits - logits.mean(dim=1, keepdim=True)
    chosen = logits[torch.arange(len(target)), target]
    return (logits.exp().sum(dim=1).log() - chosen).mean()
