"""
en: NumPy for the arithmetic: the update by hand, and the weighted mean, turned back into Python floats.
zh: 算术交给 NumPy：自己更新权重，加权平均再变回 Python 的浮点数。
"""

import numpy as np
import torch


def make_sgd(model, lr=0.01, momentum=0.9):
    settings = {"lr": lr, "momentum": momentum}
    return torch.optim.SGD(model.parameters(), **settings)


def train_epochs(model, loader, epochs, lr):
    optimizer = make_sgd(model, lr=lr)
    history = []
    for _ in range(epochs):
        losses, sizes = zip(
            *((train_step(model, torch.nn.CrossEntropyLoss(), optimizer, x, y), y.size(0)) for x, y in loader)
        )
        history.append(float(np.average(losses, weights=sizes)))
    return history


def sgd_update(param, grad, velocity, lr, momentum):
    new_velocity = grad.numpy().copy()
    if velocity is not None:
        new_velocity = momentum * velocity.numpy() + new_velocity
    return torch.as_tensor(param.numpy() - lr * new_velocity), torch.as_tensor(new_velocity)
