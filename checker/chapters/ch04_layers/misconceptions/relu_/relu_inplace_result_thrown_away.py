"""
source: learners.md rank 32
en: x comes back unchanged. The function that you call makes a new tensor, and nobody keeps it.
zh: x 原封不动地返回了。你调用的函数会产生一个新的张量，却没有人接住它。
"""

import torch


def relu_(x):
    torch.relu(x)
    return x
