"""
source: mutant: divided by N * C
en: The sum of the losses is divided by the number of all scores. The mean is over samples: how many losses are
there?
zh: loss 的总和除以了全部分数的个数。平均是对样本求的：一共有几个 loss？
"""

import torch


def cross_entropy(logits, target):
    chosen = logits[torch.arange(len(target)), target]
    return (logits.exp().sum(dim=1).log() - chosen).sum() / logits.numel()
