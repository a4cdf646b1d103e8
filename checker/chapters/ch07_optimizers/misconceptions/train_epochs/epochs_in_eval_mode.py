"""
source: learners.md rank 6: eval() and never train()
en: The whole training runs in eval mode. Layers such as Dropout work differently then: it is the mode for testing.
zh: 整个训练都在评估模式下进行。Dropout 这样的层在这个模式下行为不同：它是测试用的。
"""

from torch import nn


def train_epochs(model, loader, epochs, lr):
    model.eval()
    loss_fn, optimizer, losses = nn.CrossEntropyLoss(), make_sgd(model, lr=lr), []
    for _ in range(epochs):
        total, samples = 0.0, 0
        for imgs, targets in loader:
            total += train_step(model, loss_fn, optimizer, imgs, targets) * len(imgs)
            samples += len(imgs)
        losses.append(total / samples)
    return losses
