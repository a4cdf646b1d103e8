"""
source: mutant: `log` after the mean
en: The mean is taken of the probabilities, and the log of that. The other way round each sample has its own loss,
and one very bad answer costs a lot.
zh: 先对概率求了平均，再取对数。顺序反过来，每个样本才有自己的 loss，一个特别差的答案代价才会很大。
"""

import torch


def cross_entropy(logits, target):
    chosen = logits[torch.arange(len(target)), target].exp()
    return -(chosen / logits.exp().sum(dim=1)).mean().log()
