"""
source: mutant: one number an epoch -> one a batch
en: There is one number for each batch in your list. Asked for is one for each epoch: which loop does the append
belong to?
zh: 你的列表里每个批次有一个数。要的是每一轮一个：append 应该属于哪一层循环？
"""

from torch import nn


def train_epochs(model, loader, epochs, lr):
    loss_fn, optimizer, losses = nn.CrossEntropyLoss(), make_sgd(model, lr=lr), []
    for _ in range(epochs):
        for imgs, targets in loader:
            losses.append(train_step(model, loss_fn, optimizer, imgs, targets))
    return losses
