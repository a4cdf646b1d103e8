"""
en: train() and zero_grad() before the forward pass; shape[0] for the size; a float that starts as an int.
zh: 在前向之前先 train() 和 zero_grad()；大小用 shape[0]；浮点数从整数开始加。
"""

from torch import nn, optim


def make_sgd(model, lr=0.01, momentum=0.9):
    return optim.SGD(params=model.parameters(), momentum=momentum, lr=lr)


def train_step(model, loss_fn, optimizer, imgs, targets):
    model.train()
    optimizer.zero_grad()
    pred = model(imgs)
    loss = loss_fn(pred, targets)
    loss.backward()
    optimizer.step()
    return float(loss)


def train_epochs(model, loader, epochs, lr):
    criterion = nn.CrossEntropyLoss()
    opt = optim.SGD(model.parameters(), lr, 0.5)
    history = []
    for _ in range(epochs):
        model.train()
        seen = total = 0
        for x, y in loader:
            opt.zero_grad(set_to_none=False)
            loss = criterion(model(x), y)
            loss.backward()
            opt.step()
            total += loss.item() * x.shape[0]
            seen += x.shape[0]
        history.append(total / seen)
    return history


def sgd_update(param, grad, velocity, lr, momentum):
    v = grad.clone()
    if velocity is not None:
        v += momentum * velocity
    return param.sub(v, alpha=lr), v
