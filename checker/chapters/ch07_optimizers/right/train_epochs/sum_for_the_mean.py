"""
en: reduction="sum" for the mean over samples, divided by the batch's size before backward.
zh: 用 reduction="sum" 代替对样本求平均，backward 之前除以 batch 的大小。
"""

import torch.nn.functional as F


def train_epochs(model, loader, epochs, lr):
    optimizer = make_sgd(model, lr=lr, momentum=0.99)
    means = []
    for _ in range(epochs):
        total, count = 0.0, 0
        for imgs, targets in loader:
            optimizer.zero_grad()
            loss = F.cross_entropy(model(imgs), targets, reduction="sum")
            (loss / len(targets)).backward()
            optimizer.step()
            total, count = total + loss.item(), count + len(targets)
        means.append(total / count)
    return means
