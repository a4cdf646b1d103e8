"""
en: The course's own script, cut into functions: zero_grad, backward, step; plain SGD; a running loss for each epoch.
zh: 把课程的脚本切成函数：zero_grad、backward、step；普通的 SGD；每个 epoch 累加 loss。
"""

import torch
from torch import nn


def make_sgd(model, lr=0.01, momentum=0.9):
    optim = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    return optim


def train_step(model, loss_fn, optimizer, imgs, targets):
    outputs = model(imgs)
    result_loss = loss_fn(outputs, targets)
    optimizer.zero_grad()
    result_loss.backward()
    optimizer.step()
    return result_loss.item()


def train_epochs(model, loader, epochs, lr):
    loss = nn.CrossEntropyLoss()
    optim = torch.optim.SGD(model.parameters(), lr=lr)
    result = []
    for epoch in range(epochs):
        running_loss = 0.0
        total = 0
        for data in loader:
            imgs, targets = data
            outputs = model(imgs)
            result_loss = loss(outputs, targets)
            optim.zero_grad()
            result_loss.backward()
            optim.step()
            running_loss = running_loss + result_loss.item() * len(targets)
            total = total + len(targets)
        print(f"epoch {epoch}: {running_loss / total}")
        result.append(running_loss / total)
    return result


def sgd_update(param, grad, velocity, lr, momentum):
    if velocity is None:
        velocity = grad
    else:
        velocity = momentum * velocity + grad
    param = param - lr * velocity
    return param, velocity
