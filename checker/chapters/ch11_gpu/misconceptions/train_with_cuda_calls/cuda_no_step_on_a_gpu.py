"""
source: mutant: optimizer.step() removed from one of two branches
en: You wrote the training twice, once for a GPU and once for the CPU, and the two are not alike: on a GPU the weights
never move. Only the moving depends on the machine; print the losses of both.
zh: 你把训练写了两遍，一遍给 GPU，一遍给 CPU，而两遍并不一样：在 GPU 上参数一直没有动。
只有“搬”这一步才和机器有关；把两边的 loss 都打印出来比一比。
"""

import torch


def train_with_cuda_calls(model, loader, loss_fn, lr):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    if torch.cuda.is_available():
        model.cuda()
    for imgs, targets in loader:
        if torch.cuda.is_available():
            loss = loss_fn(model(imgs.cuda()), targets.cuda())
            optimizer.zero_grad()
            loss.backward()
        else:
            loss = loss_fn(model(imgs), targets)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        losses.append(loss.item())
    return losses
