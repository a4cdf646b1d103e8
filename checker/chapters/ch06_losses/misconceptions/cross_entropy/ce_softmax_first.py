"""
source: learners.md rank 14
en: The softmax is done twice: the scores go through it first, and then through a formula that already contains it.
What does the formula want, raw scores or probabilities?
zh: softmax 做了两次：分数先经过了它，公式里又包含一次。公式要的是原始分数，还是概率？
"""

import torch


def cross_entropy(logits, target):
    logits = torch.softmax(logits, dim=1)
    chosen = logits[torch.arange(len(target)), target]
    return (logits.exp().sum(dim=1).log() - chosen).mean()
