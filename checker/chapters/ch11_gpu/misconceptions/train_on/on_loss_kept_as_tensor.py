"""
source: learners.md section 2.7: running loss as a tensor
en: The list holds tensors. Each of them keeps its whole computation, and its place on the device; a plain number has
to be taken out.
zh: 列表里是张量。每个张量都牵着整个计算过程，还占着设备的内存；要把里面的数取出来。
"""


def train_on(device, model, loader, loss_fn, optimizer):
    model.to(device)
    losses = []
    for imgs, targets in loader:
        imgs = imgs.to(device)
        targets = targets.to(device)
        loss = loss_fn(model(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss)
    return losses
