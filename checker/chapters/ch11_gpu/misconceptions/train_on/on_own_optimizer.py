"""
source: learners.md rank 49
en: The update is made by an optimizer of your own, not by the one that was handed in.
zh: 更新参数的是你自己建的优化器，不是传进来的那个。
"""

import torch


def train_on(device, model, loader, loss_fn, optimizer):
    model.to(device)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    losses = []
    for imgs, targets in loader:
        imgs = imgs.to(device)
        targets = targets.to(device)
        loss = loss_fn(model(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
