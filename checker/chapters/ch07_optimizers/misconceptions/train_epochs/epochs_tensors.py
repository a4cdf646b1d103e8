"""
source: learners.md section 2.7: running_loss = running_loss + result_loss
en: Your list holds tensors. They look like numbers, but each holds on to the whole computation of its epoch. Take the
plain number out of each loss.
zh: 你的列表里装的是张量。它们看起来像数，其实每个都牵着那一轮的整个计算过程。把每个 loss 里的数取出来。
"""

from torch import nn


def train_epochs(model, loader, epochs, lr):
    loss_fn, optimizer, losses = nn.CrossEntropyLoss(), make_sgd(model, lr=lr), []
    for _ in range(epochs):
        total, samples = 0.0, 0
        for imgs, targets in loader:
            loss = loss_fn(model(imgs), targets)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total = total + loss * len(imgs)
            samples += len(imgs)
        losses.append(total / samples)
    return losses
