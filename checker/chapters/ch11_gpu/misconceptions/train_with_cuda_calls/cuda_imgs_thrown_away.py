"""
source: learners.md rank 16
en: `imgs.cuda()` makes a copy on the GPU, and nobody keeps it: `imgs` is still the tensor on the CPU. A network moves
itself, a tensor does not.
zh: `imgs.cuda()` 在 GPU 上得到一个副本，却没有人接住它：`imgs` 仍是 CPU 上的那个张量。网络会把自己搬走，张量不会。
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
            imgs.cuda()
            targets = targets.cuda()
        loss = loss_fn(model(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
