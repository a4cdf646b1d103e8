"""
source: learners.md rank 50
en: A scheduler makes the learning rate smaller with every batch. After a few batches it is next to nothing and the
loss freezes. The task keeps lr as it is.
zh: 学习率调度器每一批都在缩小学习率，没几批就几乎为零，loss 也就不再下降。这道题的 lr 自始至终不变。
"""

import torch
from torch import nn


def train_epochs(model, loader, epochs, lr):
    loss_fn, optimizer, losses = nn.CrossEntropyLoss(), make_sgd(model, lr=lr), []
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=1, gamma=0.1)
    for _ in range(epochs):
        total, samples = 0.0, 0
        for imgs, targets in loader:
            total += train_step(model, loss_fn, optimizer, imgs, targets) * len(imgs)
            samples += len(imgs)
            scheduler.step()
        losses.append(total / samples)
    return losses
