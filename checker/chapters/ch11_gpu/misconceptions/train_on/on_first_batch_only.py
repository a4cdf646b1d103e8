"""
source: learners.md section 3: return inside the loop
en: The function returns inside the loop, so only the first batch is used. Look at how far the last line is indented.
zh: 函数在循环里面就返回了，所以只用了第一批。看看最后一行缩进了多少。
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
        return losses
    return losses
