"""
source: learners.md section 3.11: a GPU script in which nothing is moved
en: Nothing is ever moved: this trains on the CPU, with a GPU standing by.
zh: 什么也没有搬：有 GPU 也照样在 CPU 上训练。
"""

import torch


def train_with_cuda_calls(model, loader, loss_fn, lr):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for imgs, targets in loader:
        loss = loss_fn(model(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
