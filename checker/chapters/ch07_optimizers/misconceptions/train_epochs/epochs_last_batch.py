"""
source: mutant: the mean -> the loss of the last batch
en: You keep the loss of the epoch's last batch only. What about the batches before it?
zh: 你只留下了每轮最后一批的 loss。前面那些批次呢？
"""

from torch import nn


def train_epochs(model, loader, epochs, lr):
    loss_fn, optimizer, losses = nn.CrossEntropyLoss(), make_sgd(model, lr=lr), []
    for _ in range(epochs):
        for imgs, targets in loader:
            loss = train_step(model, loss_fn, optimizer, imgs, targets)
        losses.append(loss)
    return losses
