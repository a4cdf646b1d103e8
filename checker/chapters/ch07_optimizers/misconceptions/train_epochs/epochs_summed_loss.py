"""
source: learners.md rank 48: sum and mean confused
en: With reduction="sum" the gradients are those of the sum: the larger the batch, the larger the step. The update
asks for the gradient of the batch's mean loss.
zh: 用了 reduction="sum"，梯度就是总和的梯度：批次越大，步子越大。更新要用的是这一批平均 loss 的梯度。
"""

from torch import nn


def train_epochs(model, loader, epochs, lr):
    loss_fn, optimizer, losses = nn.CrossEntropyLoss(reduction="sum"), make_sgd(model, lr=lr), []
    for _ in range(epochs):
        total, samples = 0.0, 0
        for imgs, targets in loader:
            total += train_step(model, loss_fn, optimizer, imgs, targets)
            samples += len(imgs)
        losses.append(total / samples)
    return losses
