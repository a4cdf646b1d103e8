"""
source: learners.md rank 53; section 3.11
en: Network and targets go to the GPU, the pictures stay behind. The network meets them in its very first line.
zh: 网络和标注搬到了 GPU，图片却留在原处。网络一开始计算就要用到图片。
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
            targets = targets.cuda()
        loss = loss_fn(model(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
