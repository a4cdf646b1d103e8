"""
source: learners.md section 2.11 and 3.11: unguarded .cuda(), 34 repositories
en: `.cuda()` is called on every machine. Where there is no GPU it raises an error: which question has to come before
it?
zh: 不管什么机器都调用 `.cuda()`。没有 GPU 时它会报错：之前应该先问一句什么？
"""

import torch


def train_with_cuda_calls(model, loader, loss_fn, lr):
    model.cuda()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for imgs, targets in loader:
        imgs = imgs.cuda()
        targets = targets.cuda()
        loss = loss_fn(model(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
