"""
source: learners.md section 3.11
en: Network and pictures go to the device, the targets do not. Where are the outputs when the loss compares the two?
zh: 网络和图片搬到了设备上，标注没有。损失函数比较两者时，网络的输出在哪里？
"""


def train_on(device, model, loader, loss_fn, optimizer):
    model.to(device)
    losses = []
    for imgs, targets in loader:
        imgs = imgs.to(device)
        loss = loss_fn(model(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
