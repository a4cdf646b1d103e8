"""
en: Measures the loss without gradients first, and updates in a second forward pass.
zh: 先不带梯度测一次 loss，再做第二次前向来更新。
"""

import torch
from torch import nn


def make_sgd(model, lr=0.01, momentum=0.9):
    optimizer = torch.optim.SGD([next(model.parameters())], lr=lr, momentum=momentum)
    rest = list(model.parameters())[1:]
    if rest:
        optimizer.add_param_group({"params": rest})
    return optimizer


def train_step(model, loss_fn, optimizer, imgs, targets):
    with torch.no_grad():
        before = loss_fn(model(imgs), targets).item()
    optimizer.zero_grad()
    loss_fn(model(imgs), targets).backward()
    optimizer.step()
    return before


def train_epochs(model, loader, epochs, lr):
    optimizer = make_sgd(model, lr=lr)
    samples = sum(len(targets) for _, targets in loader)
    return [
        sum(train_step(model, nn.CrossEntropyLoss(), optimizer, x, y) * len(y) / samples for x, y in loader)
        for _ in range(epochs)
    ]
