"""
source: mutant: `make_sgd(model, lr=lr)` -> `make_sgd(model)`
en: The learning rate that was handed in goes nowhere: the optimizer is made with a default. Change lr, and nothing
changes.
zh: 传进来的学习率没有用上：优化器用的是默认值。改变 lr，结果却不变。
"""

from torch import nn


def train_epochs(model, loader, epochs, lr):
    loss_fn, optimizer, losses = nn.CrossEntropyLoss(), make_sgd(model), []
    for _ in range(epochs):
        total, samples = 0.0, 0
        for imgs, targets in loader:
            total += train_step(model, loss_fn, optimizer, imgs, targets) * len(imgs)
            samples += len(imgs)
        losses.append(total / samples)
    return losses
