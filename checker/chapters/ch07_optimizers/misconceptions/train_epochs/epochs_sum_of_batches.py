"""
source: learners.md section 2.10: the loss summed over batches, not averaged
en: You add up the batches' losses and never divide. The more batches, the larger the number: it is a sum, not a mean.
zh: 你把各批的 loss 加起来，却没有除。批次越多，数就越大：这是总和，不是平均。
"""

from torch import nn


def train_epochs(model, loader, epochs, lr):
    loss_fn, optimizer, losses = nn.CrossEntropyLoss(), make_sgd(model, lr=lr), []
    for _ in range(epochs):
        losses.append(float(sum(train_step(model, loss_fn, optimizer, *batch) for batch in loader)))
    return losses
