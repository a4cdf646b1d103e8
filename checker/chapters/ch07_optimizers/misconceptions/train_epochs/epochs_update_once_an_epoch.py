"""
source: mutant: zero_grad and step moved out of the loop over batches
en: The gradients of all batches are collected, and the optimizer moves once at the end of the epoch. Each batch
should move the weights, before the next one is looked at.
zh: 你把所有批次的梯度攒在一起，一轮结束才更新一次。应该每一批都更新一次参数，然后再看下一批。
"""

from torch import nn


def train_epochs(model, loader, epochs, lr):
    loss_fn, optimizer, losses = nn.CrossEntropyLoss(), make_sgd(model, lr=lr), []
    for _ in range(epochs):
        total, samples = 0.0, 0
        optimizer.zero_grad()
        for imgs, targets in loader:
            loss = loss_fn(model(imgs), targets)
            loss.backward()
            total += loss.item() * len(imgs)
            samples += len(imgs)
        optimizer.step()
        losses.append(total / samples)
    return losses
