"""
source: learners.md section 2.7: momentum 15 files; the notes of chapter 7 use 0.9
en: The optimizer has momentum. Plain SGD has none: the first update is the same, the second one goes further.
zh: 优化器带了动量。最普通的 SGD 没有：第一次更新一样，第二次就走得更远了。
"""

import torch


def train_with_cuda_calls(model, loader, loss_fn, lr):
    use_gpu = torch.cuda.is_available()
    if use_gpu:
        model.cuda()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9)
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
