"""
source: learners.md rank 22
en: The gradients are cleared between backward() and step(). At the moment of the step there is nothing left to use.
zh: 在 backward() 和 step() 之间清了零。到 step() 的时候，已经没有梯度可用。
"""


def train_on(device, model, loader, loss_fn, optimizer):
    model.to(device)
    losses = []
    for imgs, targets in loader:
        imgs = imgs.to(device)
        targets = targets.to(device)
        loss = loss_fn(model(imgs), targets)
        loss.backward()
        optimizer.zero_grad()
        optimizer.step()
        losses.append(loss.item())
    return losses
