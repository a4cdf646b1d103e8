"""
source: learners.md section 3.11: a GPU script in which nothing is moved
en: `device` is never used: everything stays where it was.
zh: `device` 没有用上：所有东西都留在原处。
"""


def train_on(device, model, loader, loss_fn, optimizer):
    losses = []
    for imgs, targets in loader:
        loss = loss_fn(model(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
