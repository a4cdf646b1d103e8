"""
source: learners.md section 2.6: a loss of one's own
en: The loss is cross entropy, whatever was handed in as `loss_fn`.
zh: 损失函数总是交叉熵，传进来的 `loss_fn` 没有用上。
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
        loss = torch.nn.functional.cross_entropy(model(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
