"""
source: learners.md rank 21; mutant: zero_grad moved out of the loop over batches
en: The gradients are cleared once an epoch. Within the epoch they pile up from batch to batch: every update needs a
fresh start.
zh: 梯度每一轮才清零一次。在一轮之内，它们一批一批地累加：每次更新之前都要重新开始。
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
            optimizer.step()
            total += loss.item() * len(imgs)
            samples += len(imgs)
        losses.append(total / samples)
    return losses
