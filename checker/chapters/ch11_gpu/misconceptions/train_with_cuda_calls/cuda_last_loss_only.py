"""
source: learners.md section 2.11: a list made anew
en: The list holds the last batch's loss alone: it is created again for every batch.
zh: 列表里只有最后一批的 loss：每一批都重新建了一个列表。
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
        optimizer.step()
        losses = [loss.item()]
    return losses
