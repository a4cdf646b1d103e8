"""
source: mutant: the else branch alone
en: With a GPU everything is moved, and then nothing is trained: the step stands in the branch for machines without
one.
zh: 有 GPU 时，东西都搬过去了，却什么也没训练：训练步骤写在了没有 GPU 的分支里。
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
        else:
            loss = loss_fn(model(imgs), targets)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
    return losses
