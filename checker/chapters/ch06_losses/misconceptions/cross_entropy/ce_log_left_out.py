"""
source: mutant: `.log()` left out
en: The sum of the exps has no log around it.
zh: exp 的和还没有取对数。
"""

import torch


def cross_entropy(logits, target):
    chosen = logits[torch.arange(len(target)), target]
    return (logits.exp().sum(dim=1) - chosen).mean()
