"""
source: learners.md section 3.11: .to(device) and then .cuda() again
en: The network has a guard, the pictures and targets have none: on a machine without a GPU the first batch raises an
error.
zh: 网络有判断，图片和标注却没有：在没有 GPU 的机器上，第一批就会报错。
"""

import torch


def train_with_cuda_calls(model, loader, loss_fn, lr):
    use_gpu = torch.cuda.is_available()
    if use_gpu:
        model.cuda()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for imgs, targets in loader:
        imgs = imgs.cuda()
        targets = targets.cuda()
        loss = loss_fn(model(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
