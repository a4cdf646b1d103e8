"""
source: learners.md rank 21
en: The first update is right, later ones use the gradients of earlier batches once more: backward() adds to .grad,
and nobody clears it between the batches.
zh: 第一次更新是对的，后面的更新又把前面批次的梯度用了一遍：backward() 会往 .grad 里累加，而批次之间没有人清零。
"""

from torch import nn


def train_epochs(model, loader, epochs, lr):
    loss_fn, optimizer, losses = nn.CrossEntropyLoss(), make_sgd(model, lr=lr), []
    for _ in range(epochs):
        total, samples = 0.0, 0
        for imgs, targets in loader:
            loss = loss_fn(model(imgs), targets)
            loss.backward()
            optimizer.step()
            total += loss.item() * len(imgs)
            samples += len(imgs)
        losses.append(total / samples)
    return losses
