"""
source: learners.md rank 17; section 3: brackets left out
en: `imgs.cuda` without brackets is the method itself, and that is what the network is given. On the CPU nobody
notices.
zh: `imgs.cuda` 不带括号，就是方法本身，交给网络的正是它。在 CPU 上看不出来。
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
            imgs = imgs.cuda
            targets = targets.cuda
        loss = loss_fn(model(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
