"""
source: learners.md rank 23
en: What comes back is a measuring device, not a measurement. nn.L1Loss(...) builds a layer, and what stands in its
brackets are its settings. And by hand means that it is not needed at all.
zh: 返回的是一件测量工具，而不是测量的结果。nn.L1Loss(...) 是在建立一个层，括号里的是它的设置。而且这道题要手动实现，
根本用不到它。
"""

from torch import nn


def l1_loss(pred, target, reduction="mean"):
    return nn.L1Loss(reduction=reduction)
