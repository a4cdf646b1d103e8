"""
source: learners.md section 4, row 27
en: The number is taken out of the loss before backward(): a Python float does not remember how it was computed.
zh: 在 backward() 之前就把数值取出来了：Python float 不记得自己是怎么算出来的。
"""


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    model.train()
    for imgs, targets in loader:
        outputs = model(imgs)
        loss = loss_fn(outputs, targets).item()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        writer.add_scalar("train_loss", loss, step)
        step += 1
    return step
