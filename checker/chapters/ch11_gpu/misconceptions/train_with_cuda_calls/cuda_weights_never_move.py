"""
source: learners.md rank 9
en: Gradients are worked out and nobody uses them: the weights stay as they were.
zh: 梯度算出来了，却没有人用：参数一直没有变。
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
            targets = targets.cuda()
        loss = loss_fn(model(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        losses.append(loss.item())
    return losses
