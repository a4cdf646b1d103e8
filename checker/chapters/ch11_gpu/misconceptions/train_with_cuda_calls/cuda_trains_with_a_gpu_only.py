"""
source: learners.md section 3.11: all inside the guard
en: The whole step stands under the guard. Without a GPU nothing is trained, and the list stays empty.
zh: 整个训练步骤都写在判断里面。没有 GPU 时什么也没有训练，列表是空的。
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
            imgs, targets = imgs.cuda(), targets.cuda()
            loss = loss_fn(model(imgs), targets)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
    return losses
