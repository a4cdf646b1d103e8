"""
source: mutant: `.double()`
en: float64 reaches further, but not far enough: exp() overflows at about 710 instead of 89.
zh: float64 的范围大一些，但还不够：exp() 从大约 89 才溢出变成了大约 710 才溢出。
"""

import torch


def cross_entropy_stable(logits, target):
    large = logits.double()
    chosen = large[torch.arange(len(target)), target]
    return (large.exp().sum(dim=1).log() - chosen).mean().to(logits.dtype)
