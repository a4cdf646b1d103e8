"""
en: Loss layers of its own, derived from nn.Module, that the functions call; hooks collect the gradients.
zh: 自己写继承 nn.Module 的损失层，由函数来调用；用钩子收集梯度。
"""

import torch
from torch import nn


class Reduce(nn.Module):
    def __init__(self, reduction):
        super(Reduce, self).__init__()
        self.reduction = reduction

    def forward(self, input):
        return input.sum() if self.reduction == "sum" else input.mean()


class L1(nn.Module):
    def __init__(self, reduction="mean"):
        super().__init__()
        self.reduce = Reduce(reduction)

    def forward(self, input, target):
        return self.reduce((input - target).abs())


class MSE(L1):
    def forward(self, input, target):
        return self.reduce((input - target) ** 2)


class CrossEntropy(nn.Module):
    def forward(self, input, target):
        return (input.exp().sum(-1).log() - input[torch.arange(input.shape[0]), target]).mean()


class Stable(CrossEntropy):
    def forward(self, input, target):
        return super().forward(input - input.amax(-1, keepdim=True).detach(), target)


def l1_loss(pred, target, reduction="mean"):
    return L1(reduction)(pred, target)


def mse_loss(pred, target, reduction="mean"):
    return MSE(reduction=reduction).forward(pred, target)


def dog_example():
    loss = CrossEntropy()
    return loss(torch.Tensor([[0.1, 0.2, 0.4, 0.3]]), torch.tensor([2])).tolist()


def cross_entropy(logits, target):
    return CrossEntropy()(logits, target)


def gradients(model, loss_fn, x, target):
    found, hooks = {}, []
    for name, p in model.named_parameters():

        def keep(grad, name=name):
            found[name] = grad.clone()

        hooks.append(p.register_hook(keep))
    try:
        loss_fn(model(x), target).backward()
    finally:
        for hook in hooks:
            hook.remove()
    return {name: found[name] for name, _ in model.named_parameters()}


def cross_entropy_stable(logits, target):
    return Stable()(logits, target)
