"""
en: An optimizer that only clears; swapped subtraction; keyword arguments; mode looked at and put back.
zh: 优化器只用来清零；减法反着写；关键字参数；看一眼模式，再恢复原样。
"""

from collections import OrderedDict

import torch
from torch import optim


def l1_loss(pred, target, reduction="mean"):
    loss = (target - pred).abs()
    return {"mean": loss.mean(), "sum": loss.sum()}[reduction]


def mse_loss(pred, target, reduction="mean"):
    loss = (target - pred).pow(exponent=2)
    return {"mean": loss.mean(), "sum": loss.sum()}[reduction]


def gradients(model, loss_fn, x, target):
    optimizer = optim.SGD(params=model.parameters(), lr=0.01)
    was_training = model.training
    try:
        optimizer.zero_grad()
        loss_fn(model(x), target).backward()
        found = OrderedDict()
        for name, parameter in model.named_parameters():
            found[name] = parameter.grad.clone()
        optimizer.zero_grad()
        return found
    finally:
        model.train(was_training)
