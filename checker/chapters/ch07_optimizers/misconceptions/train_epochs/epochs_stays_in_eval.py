"""
source: learners.md rank 6
en: After the first epoch the network is switched to eval mode, and nobody switches it back: from then on it trains in
the mode for testing.
zh: 第一轮之后网络被切换到评估模式，再也没有切回来：从此它就在测试用的模式下训练。
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
        model.eval()
    return losses
