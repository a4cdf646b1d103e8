"""
en: gather for the choice, einsum and dot products for the sums; a deep copy for the gradients.
zh: 用 gather 来选，用 einsum 和点积来求和；用深拷贝求梯度。
"""

import copy

import torch


def l1_loss(pred, target, reduction="mean"):
    d = (pred - target).reshape(-1)
    total = torch.dot(d, d.sign())
    return total / d.numel() if reduction == "mean" else total


def mse_loss(pred, target, reduction="mean"):
    d = (pred - target).flatten()
    return (d @ d) / {"mean": d.numel(), "sum": 1}[reduction]


def dog_example():
    exps = torch.exp(torch.tensor([0.1, 0.2, 0.4, 0.3], dtype=torch.float64))
    return -torch.log(exps[2] / exps.sum()).item()


def cross_entropy(logits, target):
    chosen = torch.gather(logits, 1, target.view(-1, 1)).squeeze(1)
    return torch.einsum("n->", torch.log(torch.einsum("nc->n", torch.exp(logits))) - chosen) / logits.size(0)


def gradients(model, loss_fn, x, target):
    twin = copy.deepcopy(model)
    for p in twin.parameters():
        p.grad = None
    loss_fn(twin(x), target).backward()
    return {name: p.grad for name, p in twin.named_parameters()}


def cross_entropy_stable(logits, target):
    top, _ = logits.max(dim=1, keepdim=True)
    sums = top.squeeze(1) + (logits - top).exp().sum(1).log()
    return (sums - logits.gather(1, target[:, None])[:, 0]).mean()
