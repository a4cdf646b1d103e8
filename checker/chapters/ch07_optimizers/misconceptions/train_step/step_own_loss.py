"""
source: mutant: `loss_fn` -> always CrossEntropyLoss
en: You measure with cross entropy, whatever loss function was handed over. It is right by luck where that is the one.
zh: 不管传进来的是哪个损失函数，你都用交叉熵来算。只有碰巧传的就是它时才对。
"""

from torch import nn


def train_step(model, loss_fn, optimizer, imgs, targets):
    loss = nn.CrossEntropyLoss()(model(imgs), targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
