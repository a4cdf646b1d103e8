"""
source: learners.md rank 48
en: The losses of the samples are added up. Is your number one for each sample, or one in total? A larger batch
should not have a larger loss.
zh: 各个样本的 loss 被加到了一起。这个数是平均到每个样本的，还是全部加起来的？批大一些，loss 不应该跟着变大。
"""

import torch


def cross_entropy(logits, target):
    chosen = logits[torch.arange(len(target)), target]
    return (logits.exp().sum(dim=1).log() - chosen).sum()
