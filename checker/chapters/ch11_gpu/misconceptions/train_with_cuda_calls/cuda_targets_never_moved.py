"""
source: learners.md section 3.11: data not moved
en: The network and the pictures go to the GPU, the targets stay behind. Who needs the targets, and where are the
outputs by then?
zh: 网络和图片搬到了 GPU，标注却留在原处。谁要用标注？那时网络的输出在哪里？
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
        loss = loss_fn(model(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
