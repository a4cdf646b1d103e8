"""
source: mutant: `total, samples = 0.0, 0` moved before the loop over epochs
en: From the second epoch on the numbers still contain the epochs before. What you count has to start from zero in
each epoch.
zh: 从第二轮起，得到的数里还混着前面几轮。每一轮都要从零开始累计。
"""

from torch import nn


def train_epochs(model, loader, epochs, lr):
    loss_fn, optimizer, losses = nn.CrossEntropyLoss(), make_sgd(model, lr=lr), []
    total, samples = 0.0, 0
    for _ in range(epochs):
        for imgs, targets in loader:
            total += train_step(model, loss_fn, optimizer, imgs, targets) * len(imgs)
            samples += len(imgs)
        losses.append(total / samples)
    return losses
