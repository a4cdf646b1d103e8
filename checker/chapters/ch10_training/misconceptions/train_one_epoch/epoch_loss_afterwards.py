"""
source: mutant: the loss after the update
en: What is logged is a loss that was computed again after the update, with the new weights. What is asked for is the
one before it.
zh: 记录的是更新之后用新参数重新算出来的 loss。要的是更新之前的那个。
"""


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    model.train()
    for imgs, targets in loader:
        outputs = model(imgs)
        loss = loss_fn(outputs, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        writer.add_scalar("train_loss", loss_fn(model(imgs), targets).item(), step)
        step += 1
    return step
