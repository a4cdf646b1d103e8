"""
source: learners.md section 3.11
en: Pictures and targets go to the device, the network stays where it is. Print where its first parameter is.
zh: 图片和标注搬到了设备上，网络却留在原处。打印一下它的第一个参数在哪里。
"""


def train_on(device, model, loader, loss_fn, optimizer):
    losses = []
    for imgs, targets in loader:
        imgs = imgs.to(device)
        targets = targets.to(device)
        loss = loss_fn(model(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
