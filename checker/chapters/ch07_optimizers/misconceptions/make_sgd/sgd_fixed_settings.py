"""
source: mutant: `lr=lr, momentum=momentum` -> the numbers of the notes
en: You copied the line of the notes with its numbers. It is right for lr=0.01 and momentum=0.9 only: where do the
values that were handed in go?
zh: 你把笔记里那一行连同数字一起抄了下来。只有 lr=0.01、momentum=0.9 时它才对：传进来的值用到哪里去了？
"""

import torch


def make_sgd(model, lr=0.01, momentum=0.9):
    return torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9)
