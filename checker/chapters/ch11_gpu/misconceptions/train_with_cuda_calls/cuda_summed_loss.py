"""
source: learners.md rank 48; section 2.11: loss times batch size
en: Each loss is multiplied by the size of its batch. The loss of the batch, as the loss function gives it, is what is
asked for.
zh: 每个 loss 都乘上了这一批的大小。要的是损失函数对这一批给出的值本身。
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
        losses.append(loss.item() * len(imgs))
    return losses
