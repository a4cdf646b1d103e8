"""
source: mutant: `dim=1` -> `dim=0`
en: The exps are added down the columns, over the samples. In (N, C) the classes of one sample stand beside each
other: which dimension is that?
zh: exp 是沿着列、跨样本相加的。在 (N, C) 里，同一个样本的各个类别排在一行：那是哪一维？
"""

import torch


def cross_entropy(logits, target):
    chosen = logits[torch.arange(len(target)), target]
    return logits.exp().sum(dim=0).log().mean() - chosen.mean()
