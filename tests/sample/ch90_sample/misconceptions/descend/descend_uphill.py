"""
source: made up
en: The loss grows: look at the sign of the step.
zh: loss 变大了：看看这一步的正负号。
"""

import torch


def descend(model, x, lr):
    model.zero_grad()
    loss = model(x).sum()
    loss.backward()
    with torch.no_grad():
        for parameter in model.parameters():
            parameter += lr * parameter.grad
    return loss.item()
