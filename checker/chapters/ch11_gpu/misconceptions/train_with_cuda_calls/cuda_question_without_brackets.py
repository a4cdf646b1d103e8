"""
source: learners.md rank 17
en: The guard names the function `is_available` and does not call it. A function counts as true, so the guard lets
everybody through.
zh: 判断里写了函数名 `is_available`，却没有调用。函数总是算作真，所以这个判断什么也拦不住。
"""

import torch


def train_with_cuda_calls(model, loader, loss_fn, lr):
    if torch.cuda.is_available:
        model = model.cuda()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for imgs, targets in loader:
        if torch.cuda.is_available:
            imgs = imgs.cuda()
            targets = targets.cuda()
        loss = loss_fn(model(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
