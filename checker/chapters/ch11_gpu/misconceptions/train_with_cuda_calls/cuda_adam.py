"""
source: learners.md section 2.7: Adam 27 files
en: The optimizer is Adam. Its steps have other sizes than those of SGD with this lr.
zh: 优化器是 Adam。它每一步的大小与用这个 lr 的 SGD 不同。
"""

import torch


def train_with_cuda_calls(model, loader, loss_fn, lr):
    use_gpu = torch.cuda.is_available()
    if use_gpu:
        model.cuda()
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for imgs, targets in loader:
        if use_gpu:
            imgs = imgs.cuda()
            targets = targets.cuda()
        loss = loss_fn(model(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
