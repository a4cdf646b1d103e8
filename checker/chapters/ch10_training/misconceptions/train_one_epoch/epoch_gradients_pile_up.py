"""
source: learners.md rank 21
en: Nobody clears the gradients: backward() adds each batch's to those of all batches before. The first update is
right, every later one is too far.
zh: 没有人清空梯度：backward() 会把每一批的梯度加到之前所有批次的上面。第一次更新是对的，之后每一次都走得太远。
"""


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    model.train()
    for imgs, targets in loader:
        outputs = model(imgs)
        loss = loss_fn(outputs, targets)
        loss.backward()
        optimizer.step()
        writer.add_scalar("train_loss", loss.item(), step)
        step += 1
    return step
