"""
source: mutant: `return losses` one level too deep
en: Your function returns after its first epoch, however many were asked for. Look at how far the return is indented.
zh: 不管要求训练几轮，你的函数第一轮结束就返回了。看看 return 的缩进。
"""

from torch import nn


def train_epochs(model, loader, epochs, lr):
    loss_fn, optimizer, losses = nn.CrossEntropyLoss(), make_sgd(model, lr=lr), []
    for _ in range(epochs):
        total, samples = 0.0, 0
        for imgs, targets in loader:
            total += train_step(model, loss_fn, optimizer, imgs, targets) * len(imgs)
            samples += len(imgs)
        losses.append(total / samples)
        return losses
