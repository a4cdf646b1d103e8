"""
en: As short as it gets: lambdas, tuples for statements, one expression an epoch.
zh: 能多短就多短：lambda、用元组当语句，一个 epoch 一个表达式。
"""

import torch

make_sgd = lambda model, lr=0.01, momentum=0.9: torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)


def train_step(model, loss_fn, optimizer, imgs, targets):
    loss = loss_fn(model(imgs), targets)
    return (optimizer.zero_grad(), loss.backward(), optimizer.step(), loss.item())[-1]


def train_epochs(model, loader, epochs, lr):
    step, opt = torch.nn.CrossEntropyLoss(), make_sgd(model, lr)
    n = len(loader.dataset)
    return [sum(len(x) * train_step(model, step, opt, x, y) for x, y in loader) / n for _ in range(epochs)]


sgd_update = lambda param, grad, velocity, lr, momentum: (lambda v: (param - lr * v, v))(
    grad if velocity is None else momentum * velocity + grad
)
