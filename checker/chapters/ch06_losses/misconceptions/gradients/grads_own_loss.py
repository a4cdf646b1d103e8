"""
source: mutant: `loss_fn` -> `nn.MSELoss()`
en: The loss function that was handed in is not used: the gradients are always those of the same loss.
zh: 没有用传进来的损失函数：梯度始终是同一种 loss 的。
"""

from torch import nn


def gradients(model, loss_fn, x, target):
    model.zero_grad()
    nn.MSELoss()(model(x), target).backward()
    return {name: p.grad for name, p in model.named_parameters()}
