"""
source: learners.md rank 5
en: What you hand to the loss as targets has the shape of pictures. Read the two lines that move things aloud, left
side and right side.
zh: 作为标注交给损失函数的东西，形状却是图片的。把搬运的两行念一遍，等号左边和右边各是什么？
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
            targets = imgs.cuda()
        loss = loss_fn(model(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
