"""
source: learners.md rank 14
en: The scores went through softmax, and then through cross entropy, which does the same again. Give it the raw
scores.
zh: 分数先经过了 softmax，然后又进了交叉熵，而交叉熵里已经做了同样的事。应该把原始分数直接给它。
"""

import torch
from torch import nn


def dog_example():
    scores = torch.softmax(torch.tensor([[0.1, 0.2, 0.4, 0.3]]), dim=1)
    return nn.CrossEntropyLoss()(scores, torch.tensor([2])).item()
