"""
source: mutant: `total / samples` -> `total`
en: The weighting is right, the division at the end is missing: this is the sum over all samples.
zh: 加权是对的，最后少了一次除法：现在得到的是所有样本的总和。
"""

from torch import nn


def train_epochs(model, loader, epochs, lr):
    loss_fn, optimizer, losses = nn.CrossEntropyLoss(), make_sgd(model, lr=lr), []
    for _ in range(epochs):
        total = 0.0
        for imgs, targets in loader:
            total += train_step(model, loss_fn, optimizer, imgs, targets) * len(imgs)
        losses.append(total)
    return losses
