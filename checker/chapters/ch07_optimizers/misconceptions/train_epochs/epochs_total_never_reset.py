"""
source: mutant: `total = 0.0` moved before the loop over epochs, `samples = 0` not
en: The sum of the losses goes on from epoch to epoch while the divisor is that of one epoch: the numbers grow and
grow.
zh: loss 的总和一轮一轮地累加下去，除数却只是一轮的：数会越来越大。
"""

from torch import nn


def train_epochs(model, loader, epochs, lr):
    loss_fn, optimizer, losses = nn.CrossEntropyLoss(), make_sgd(model, lr=lr), []
    total = 0.0
    for _ in range(epochs):
        samples = 0
        for imgs, targets in loader:
            total += train_step(model, loss_fn, optimizer, imgs, targets) * len(imgs)
            samples += len(imgs)
        losses.append(total / samples)
    return losses
