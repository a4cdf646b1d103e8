"""
source: learners.md section 2.7: Adam 27 files
en: You train with Adam. It is a fine optimizer, but another one: its steps have other sizes than those of SGD with
this lr.
zh: 你用的是 Adam。它是个好优化器，但不是 SGD：它每一步的大小与用这个 lr 的 SGD 不同。
"""

import torch
from torch import nn


def train_epochs(model, loader, epochs, lr):
    loss_fn, optimizer, losses = nn.CrossEntropyLoss(), torch.optim.Adam(model.parameters(), lr=lr), []
    for _ in range(epochs):
        total, samples = 0.0, 0
        for imgs, targets in loader:
            total += train_step(model, loss_fn, optimizer, imgs, targets) * len(imgs)
            samples += len(imgs)
        losses.append(total / samples)
    return losses
