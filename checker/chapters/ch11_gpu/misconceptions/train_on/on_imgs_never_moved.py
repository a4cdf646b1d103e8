"""
source: learners.md rank 53
en: Network and targets go to the device, the pictures do not.
zh: 网络和标注搬到了设备上，图片没有。
"""


def train_on(device, model, loader, loss_fn, optimizer):
    model.to(device)
    losses = []
    for imgs, targets in loader:
        targets = targets.to(device)
        loss = loss_fn(model(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
