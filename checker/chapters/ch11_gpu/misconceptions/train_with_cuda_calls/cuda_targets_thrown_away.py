"""
source: learners.md rank 16
en: `targets.cuda()` makes a copy on the GPU, and nobody keeps it: the loss still gets the targets on the CPU.
zh: `targets.cuda()` 在 GPU 上得到一个副本，却没有人接住它：损失函数拿到的仍是 CPU 上的标注。
"""

import torch


def train_with_cuda_calls(model, loader, loss_fn, lr):
    use_gpu = torch.cuda.is_available()
    if use_gpu:
        model.cuda()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for imgs, targets in loader:
        if use_gpu:
            imgs = imgs.cuda()
            targets.cuda()
        loss = loss_fn(model(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
