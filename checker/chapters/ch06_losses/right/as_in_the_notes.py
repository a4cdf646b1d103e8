"""
en: The formulas of the notes, line by line; the fraction for cross entropy; prints on the way; a guarded demo.
zh: 笔记里的公式，一行一行照写；交叉熵写成分数；中间有 print；演示放在保护语句里。
"""

import torch
from torch import nn


def l1_loss(pred, target, reduction="mean"):
    l = torch.abs(pred - target)
    n = l.numel()
    if reduction == "mean":
        return torch.sum(l) / n
    else:
        return torch.sum(l)


def mse_loss(pred, target, reduction="mean"):
    l = torch.pow(pred - target, 2)
    n = l.numel()
    if reduction == "mean":
        return torch.sum(l) / n
    else:
        return torch.sum(l)


def dog_example():
    x = torch.tensor([0.1, 0.2, 0.4, 0.3])
    x = torch.reshape(x, (1, 4))
    y = torch.tensor([2])
    loss_cross = nn.CrossEntropyLoss()
    result = loss_cross(x, y)
    print(result)
    return result.item()


def cross_entropy(logits, target):
    loss = 0
    for i in range(logits.shape[0]):
        x = logits[i]
        loss = loss + -torch.log(torch.exp(x[target[i]]) / torch.sum(torch.exp(x)))
    loss = loss / logits.shape[0]
    print("loss:", loss)
    return loss


def gradients(model, loss_fn, x, target):
    model.zero_grad()
    output = model(x)
    result_loss = loss_fn(output, target)
    result_loss.backward()
    print("ok")
    grads = {}
    for name, param in model.named_parameters():
        grads[name] = param.grad
    return grads


def cross_entropy_stable(logits, target):
    loss = 0
    for i in range(logits.shape[0]):
        x = logits[i] - torch.max(logits[i])
        loss = loss + (-x[target[i]] + torch.log(torch.sum(torch.exp(x))))
    return loss / logits.shape[0]


if __name__ == "__main__":
    inputs = torch.tensor([1, 2, 3], dtype=torch.float32)
    targets = torch.tensor([1, 2, 5], dtype=torch.float32)
    print(l1_loss(inputs, targets), l1_loss(inputs, targets, "sum"), mse_loss(inputs, targets))
