"""
source: mutant: `return losses` -> the last number
en: One number comes back. Asked for is a list with the mean of every epoch.
zh: 返回的是一个数。要的是列表，里面有每一轮的平均值。
"""

from torch import nn


def train_epochs(model, loader, epochs, lr):
    loss_fn, optimizer = nn.CrossEntropyLoss(), make_sgd(model, lr=lr)
    for _ in range(epochs):
        total, samples = 0.0, 0
        for imgs, targets in loader:
            total += train_step(model, loss_fn, optimizer, imgs, targets) * len(imgs)
            samples += len(imgs)
        mean = total / samples
    return mean
