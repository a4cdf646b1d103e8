"""
source: the contract: by hand
en: The numbers are right, because PyTorch's own MSE loss works them out. Here you are to write what is inside of
it: subtract, square, put together.
zh: 数是对的，因为是 PyTorch 自带的 MSE 损失算出来的。这里要写的正是它里面的东西：相减，平方，合到一起。
"""

from torch import nn


def mse_loss(pred, target, reduction="mean"):
    return nn.MSELoss(reduction=reduction)(pred, target)
