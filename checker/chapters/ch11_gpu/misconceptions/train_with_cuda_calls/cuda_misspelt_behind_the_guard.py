"""
source: learners.md section 3.11: NameError on the GPU path
en: Behind the guard stands a name that does not exist. Without a GPU these lines never run, so nothing shows it
there.
zh: 判断里面用了一个不存在的名字。没有 GPU 时这几行不会执行，所以看不出来。
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
            imgs = images.cuda()
            targets = targets.cuda()
        loss = loss_fn(model(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
