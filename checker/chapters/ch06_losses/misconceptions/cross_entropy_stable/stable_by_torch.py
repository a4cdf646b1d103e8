"""
source: the contract: by hand
en: The numbers are right, because PyTorch's own cross_entropy, log_softmax or nll_loss works them out. Here you are
to find the trick that is inside of them.
zh: 数是对的，因为是 PyTorch 自带的 cross_entropy、log_softmax 或 nll_loss 算出来的。这里要自己找出它们内部的窍门。
"""

import torch


def cross_entropy_stable(logits, target):
    return -torch.log_softmax(logits, dim=1)[torch.arange(len(target)), target].mean()
