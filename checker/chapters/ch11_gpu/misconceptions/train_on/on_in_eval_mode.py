"""
source: learners.md rank 6
en: The training runs in eval mode. Layers such as Dropout work differently then: it is the mode for testing.
zh: 训练是在评估模式下进行的。Dropout 这样的层在这个模式下行为不同：它是测试用的。
"""


def train_on(device, model, loader, loss_fn, optimizer):
    model.to(device)
    model.eval()
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
