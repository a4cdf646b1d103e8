"""
source: mutant: `max(dim=1)` -> `max()`
en: One number is taken away from the whole batch: the largest of all. In a row that is far below it, every exp()
becomes 0. Each row needs its own.
zh: 整批数据都减去了同一个数，也就是所有分数里最大的那个。如果某一行远远低于它，这一行的 exp() 就全成了 0。
每一行要用自己的。
"""

import torch


def cross_entropy_stable(logits, target):
    logits = logits - logits.max()
    chosen = logits[torch.arange(len(target)), target]
    return (logits.exp().sum(dim=1).log() - chosen).mean()
