"""
source: mutant: weighted by samples -> the mean over the batches
en: You average the batches, and each counts the same. A last batch with fewer pictures then counts too much: weight
each by its number of samples.
zh: 你是对批次求平均，每一批分量相同。最后一批图片少，就被算得太重了：按样本个数给每一批加权。
"""

from torch import nn


def train_epochs(model, loader, epochs, lr):
    loss_fn, optimizer, losses = nn.CrossEntropyLoss(), make_sgd(model, lr=lr), []
    for _ in range(epochs):
        batch_losses = [train_step(model, loss_fn, optimizer, imgs, targets) for imgs, targets in loader]
        losses.append(sum(batch_losses) / len(batch_losses))
    return losses
