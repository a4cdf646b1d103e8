"""
source: mutant: `len(imgs)` -> `loader.batch_size`
en: Each batch counts with the size that the loader was set to. The last one may have fewer pictures: ask the batch
itself.
zh: 每一批都按 loader 设定的大小来算。最后一批的图片可能比较少：问这一批数据本身有多少。
"""

from torch import nn


def train_epochs(model, loader, epochs, lr):
    loss_fn, optimizer, losses = nn.CrossEntropyLoss(), make_sgd(model, lr=lr), []
    for _ in range(epochs):
        total = 0.0
        for imgs, targets in loader:
            total += train_step(model, loss_fn, optimizer, imgs, targets) * loader.batch_size
        losses.append(total / len(loader.dataset))
    return losses
