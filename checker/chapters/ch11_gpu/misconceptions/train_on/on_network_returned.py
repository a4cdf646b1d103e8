"""
source: learners.md section 3: another value given back
en: You give back the network. It has changed in place, so the caller has it already; the losses are what is asked
for.
zh: 返回的是网络。它已经原地改好了，调用者手里就有；要返回的是 loss 的列表。
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
    return model
