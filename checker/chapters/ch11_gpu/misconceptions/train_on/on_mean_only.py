"""
source: learners.md section 2.11: running loss
en: You give back one number for the whole pass. What is asked for is a list with the loss of every batch.
zh: 返回的是整轮的一个数。要的是列表，里面是每一批的 loss。
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
        losses.append(loss.item())
    return sum(losses) / len(losses)
