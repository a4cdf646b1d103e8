"""
source: mutant: `.mean()` left out
en: One loss for each sample comes back. What is asked for is one number for the batch.
zh: 返回的是每个样本各自的 loss。要的是整批数据的一个数。
"""

import torch


def cross_entropy(logits, target):
    return logits.exp().sum(dim=1).log() - logits[torch.arange(len(target)), target]
