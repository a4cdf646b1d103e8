"""
en: Clears by `p.grad = None` in a loop; two parameter groups; numbers by float(); the epoch as a function of its own.
zh: 在循环里用 p.grad = None 清零；两个参数组；用 float() 取数；一个 epoch 是一个单独的函数。
"""

import torch


def make_sgd(model, lr=0.01, momentum=0.9):
    biases = [p for name, p in model.named_parameters() if name.endswith("bias")]
    others = [p for name, p in model.named_parameters() if not name.endswith("bias")]
    groups = [{"params": others}, {"params": biases, "lr": lr}]
    return torch.optim.SGD(groups, lr=lr, momentum=momentum)


def train_step(model, loss_fn, optimizer, imgs, targets):
    for p in model.parameters():
        p.grad = None
    loss = loss_fn(model(imgs), targets)
    number = float(loss)
    loss.backward()
    optimizer.step()
    return number


def _epoch(model, loader, loss_fn, optimizer):
    sums = [(train_step(model, loss_fn, optimizer, x, y) * len(y), len(y)) for x, y in loader]
    return sum(s for s, _ in sums) / sum(n for _, n in sums)


def train_epochs(model, loader, epochs, lr):
    loss_fn, optimizer = torch.nn.CrossEntropyLoss(), make_sgd(model, lr=lr, momentum=0.3)
    return [_epoch(model, loader, loss_fn, optimizer) for _ in range(epochs)]


def sgd_update(param, grad, velocity, lr, momentum):
    velocity = torch.zeros_like(param) if velocity is None else velocity
    velocity = torch.add(grad, velocity, alpha=momentum)
    return torch.sub(param, velocity, alpha=lr), velocity
