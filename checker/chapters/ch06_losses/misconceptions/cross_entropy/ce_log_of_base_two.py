"""
source: mutant: `log` -> `log2`
en: The logarithm has base 2. In the formula, and in PyTorch, log is the natural one, which undoes exp().
zh: 用的是以 2 为底的对数。公式里和 PyTorch 里的 log 都是自然对数，它正好与 exp() 相反。
"""

import torch


def cross_entropy(logits, target):
    chosen = logits[torch.arange(len(target)), target].exp()
    return -(chosen / logits.exp().sum(dim=1)).log2().mean()
