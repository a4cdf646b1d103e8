"""
source: learners.md rank 16
en: `imgs.to(device)` gives a copy on the device, and nobody keeps it: `imgs` is still where it was. A network moves
itself, a tensor does not.
zh: `imgs.to(device)` 返回设备上的副本，却没有人接住它：`imgs` 还在原处。网络会把自己搬走，张量不会。
"""


def train_on(device, model, loader, loss_fn, optimizer):
    model.to(device)
    losses = []
    for imgs, targets in loader:
        imgs.to(device)
        targets = targets.to(device)
        loss = loss_fn(model(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
