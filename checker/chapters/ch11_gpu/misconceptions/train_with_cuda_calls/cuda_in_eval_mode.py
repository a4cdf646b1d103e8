"""
source: learners.md rank 6
en: The training runs in eval mode. Layers such as Dropout work differently then: it is the mode for testing.
zh: 训练是在评估模式下进行的。Dropout 这样的层在这个模式下行为不同：它是测试用的。
"""

import torch


def train_with_cuda_calls(model, loader, loss_fn, lr):
    use_gpu = torch.cuda.is_available()
    if use_gpu:
        model.cuda()
    model.eval()
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
