"""
source: mutant: the minus of `-log(...)` left out
en: The sign is the wrong way round: log of a probability is negative, and a loss should be positive, and smaller
the better the answer.
zh: 符号反了：概率的对数是负的，而 loss 应该是正的，答案越好它越小。
"""

import torch


def cross_entropy(logits, target):
    chosen = logits[torch.arange(len(target)), target]
    return (chosen - logits.exp().sum(dim=1).log()).mean()
