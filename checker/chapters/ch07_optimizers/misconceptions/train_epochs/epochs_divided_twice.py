"""
source: learners.md rank 18
en: The losses of the batches are means already, and you divide their sum by the number of samples once more. The
number comes out far too small.
zh: 各批的 loss 本来就是平均值，你又把它们的和除以样本个数：多除了一次，得到的数小得多。
"""

from torch import nn


def train_epochs(model, loader, epochs, lr):
    loss_fn, optimizer, losses = nn.CrossEntropyLoss(), make_sgd(model, lr=lr), []
    for _ in range(epochs):
        total = sum(train_step(model, loss_fn, optimizer, *batch) for batch in loader)
        losses.append(total / len(loader.dataset))
    return losses
