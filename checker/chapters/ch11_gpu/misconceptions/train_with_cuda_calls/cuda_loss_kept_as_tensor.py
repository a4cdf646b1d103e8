"""
source: learners.md section 2.7: running loss as a tensor
en: The list holds tensors. Each of them keeps its whole computation, and its place on the GPU; a plain number has to
be taken out.
zh: 列表里是张量。每个张量都牵着整个计算过程，还占着显存；要把里面的数取出来。
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
        losses.append(loss)
    return losses
