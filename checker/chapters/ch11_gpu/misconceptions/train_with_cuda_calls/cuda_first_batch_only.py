"""
source: learners.md section 3: return inside the loop
en: The function returns inside the loop, so only the first batch is used. Look at how far the last line is indented.
zh: 函数在循环里面就返回了，所以只用了第一批。看看最后一行缩进了多少。
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
        losses.append(loss.item())
        return losses
    return losses
