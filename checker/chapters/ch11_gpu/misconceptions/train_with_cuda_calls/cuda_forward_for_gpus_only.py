"""
source: learners.md section 3.11: forward inside the guard
en: The forward pass stands under the guard. On a machine without a GPU it never happens, and `outputs` has no value.
zh: 前向传播写在了判断里面。没有 GPU 的机器上它根本不会执行，`outputs` 就没有值。
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
            outputs = model(imgs)
        loss = loss_fn(outputs, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
