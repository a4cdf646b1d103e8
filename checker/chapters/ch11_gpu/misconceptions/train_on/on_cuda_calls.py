"""
source: learners.md section 3.11: .to(device) mixed with .cuda()
en: The pictures and targets follow `.cuda()`, not `device`. The two agree only as long as `device` is the current
GPU.
zh: 图片和标注用的是 `.cuda()`，没有看 `device`。只有 `device` 恰好是当前显卡时，两者才一致。
"""

import torch


def train_on(device, model, loader, loss_fn, optimizer):
    model.to(device)
    losses = []
    for imgs, targets in loader:
        if torch.cuda.is_available():
            imgs, targets = imgs.cuda(), targets.cuda()
        loss = loss_fn(model(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
