"""
en: Works by hand, prints PyTorch's own number beside it, and stops if the two differ.
zh: 自己算，旁边打印 PyTorch 的结果，两者不同就停下。
"""

import torch
import torch.nn as nn
import torch.nn.functional as F


def l1_loss(pred, target, reduction="mean"):
    result = abs(pred - target)
    result = result.mean() if reduction == "mean" else result.sum()
    print("mine", result, "torch", nn.L1Loss(reduction=reduction)(pred, target))
    return result


def mse_loss(pred, target, reduction="mean"):
    result = (pred - target) ** 2
    result = result.mean() if reduction == "mean" else result.sum()
    assert torch.allclose(result, F.mse_loss(pred, target, reduction=reduction), atol=1e-5)
    return result


def cross_entropy(logits, target):
    result = torch.log(torch.sum(torch.exp(logits), dim=1)) - logits[torch.arange(target.size(0)), target]
    expected = F.cross_entropy(logits, target)
    print(result.mean(), expected)
    return result.mean()


def dog_example():
    return round(cross_entropy(torch.tensor([[0.1, 0.2, 0.4, 0.3]]), torch.tensor([2])).item(), 4)


def cross_entropy_stable(logits, target):
    highest = logits.amax(dim=1)
    rest = torch.log(torch.sum(torch.exp(logits - highest.reshape(-1, 1)), 1))
    result = (highest + rest - logits[torch.arange(target.size(0)), target]).mean()
    assert torch.isclose(result, -F.log_softmax(logits, 1)[torch.arange(len(target)), target].mean(), atol=1e-2)
    return result
