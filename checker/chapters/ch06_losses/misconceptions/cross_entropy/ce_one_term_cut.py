"""
source: mutant: `chosen.detach()`
en: The numbers are right, but half of the gradient is missing: the score of the right class is part of the
computation, too, and has been cut off (a detach(), item() or a list of plain numbers).
zh: 数是对的，但梯度缺了一半：正确类别的分数也是计算的一部分，它却被切断了（用了 detach()、item() 或者普通数的列表）。
"""

import torch


def cross_entropy(logits, target):
    chosen = torch.tensor([row[number].item() for row, number in zip(logits, target)], dtype=logits.dtype)
    return (logits.exp().sum(dim=1).log() - chosen).mean()
