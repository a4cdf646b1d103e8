"""
source: learners.md rank 21
en: The first update is right, later ones use the gradients of earlier batches once more: nobody clears them.
zh: 第一次更新是对的，后面的更新又把前面批次的梯度用了一遍：没有人清零。
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
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
