"""
source: learners.md rank 16
en: `targets.to(device)` gives a copy on the device, and nobody keeps it: the loss gets the old one.
zh: `targets.to(device)` 返回设备上的副本，却没有人接住它：损失函数拿到的还是原来的。
"""


def train_on(device, model, loader, loss_fn, optimizer):
    model.to(device)
    losses = []
    for imgs, targets in loader:
        imgs = imgs.to(device)
        targets.to(device)
        loss = loss_fn(model(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
