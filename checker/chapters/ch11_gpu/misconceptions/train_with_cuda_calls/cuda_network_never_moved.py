"""
source: learners.md section 3.11
en: Pictures and targets go to the GPU, the network stays on the CPU. Print where its first parameter is.
zh: 图片和标注搬到了 GPU，网络却留在 CPU 上。打印一下它的第一个参数在哪里。
"""

import torch


def train_with_cuda_calls(model, loader, loss_fn, lr):
    use_gpu = torch.cuda.is_available()
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
        losses.append(loss.item())
    return losses
