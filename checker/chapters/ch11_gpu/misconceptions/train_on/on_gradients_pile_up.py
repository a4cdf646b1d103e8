"""
source: learners.md rank 21
en: The first update is right, later ones use the gradients of earlier batches once more: nobody clears them.
zh: 第一次更新是对的，后面的更新又把前面批次的梯度用了一遍：没有人清零。
"""


def train_on(device, model, loader, loss_fn, optimizer):
    model.to(device)
    losses = []
    for imgs, targets in loader:
        imgs = imgs.to(device)
        targets = targets.to(device)
        loss = loss_fn(model(imgs), targets)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
