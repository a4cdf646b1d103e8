"""
source: mutant: step outside the batch loop
en: The weights move once, at the end of the epoch. Every batch should move them: how far in is the line that steps?
zh: 整轮只在最后更新了一次参数。应该每一批都更新：那一行缩进了几层？
"""


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    model.train()
    for imgs, targets in loader:
        outputs = model(imgs)
        loss = loss_fn(outputs, targets)
        optimizer.zero_grad()
        loss.backward()
        writer.add_scalar("train_loss", loss.item(), step)
        step += 1
    optimizer.step()
    return step
