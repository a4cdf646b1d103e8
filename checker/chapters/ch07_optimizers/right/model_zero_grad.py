"""
en: model.zero_grad() instead of the optimizer's; model.forward(); a running mean instead of a sum.
zh: 用 model.zero_grad() 代替优化器的；model.forward()；用滑动平均代替求和。
"""

from torch.nn import CrossEntropyLoss
from torch.optim import SGD


def make_sgd(model, lr=0.01, momentum=0.9):
    parameters = filter(lambda p: p.requires_grad, model.parameters())
    return SGD(parameters, lr, momentum)


def train_step(model, loss_fn, optimizer, imgs, targets):
    loss = loss_fn.forward(model.forward(imgs), targets)
    model.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.tolist()


def train_epochs(model, loader, epochs, lr):
    loss_fn, optimizer, means = CrossEntropyLoss(), make_sgd(model, lr, 0.0), []
    for _ in range(epochs):
        mean, seen = 0.0, 0
        for imgs, targets in loader:
            loss = train_step(model, loss_fn, optimizer, imgs, targets)
            seen += len(targets)
            mean += (loss - mean) * len(targets) / seen
        means += [mean]
    return means


def sgd_update(param, grad, velocity, lr, momentum):
    new_velocity = grad + (0.0 if velocity is None else momentum * velocity)
    return param + new_velocity * -lr, new_velocity
