"""
source: mutant: `max(dim=1)` -> `max(dim=0)`
en: The maximum is taken down the columns, over the samples. That shifts the scores of one row by different numbers,
and so changes the loss. One number for each row.
zh: 最大值是沿着列、跨样本取的。这样同一行的分数减去了不同的数，loss 就变了。每一行只减一个数。
"""

import torch


def cross_entropy_stable(logits, target):
    logits = logits - logits.max(dim=0, keepdim=True).values
    chosen = logits[torch.arange(len(target)), target]
    return (logits.exp().sum(dim=1).log() - chosen).mean()
