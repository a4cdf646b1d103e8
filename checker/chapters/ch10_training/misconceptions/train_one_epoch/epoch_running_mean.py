"""
source: mutant
en: Logged is the mean of all batches so far. Each point of the curve should be the loss of its own batch.
zh: 记录的是到目前为止所有批次的平均值。曲线上每个点应该是那一批自己的 loss。
"""


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    model.train()
    losses = []
    for imgs, targets in loader:
        outputs = model(imgs)
        loss = loss_fn(outputs, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        writer.add_scalar("train_loss", sum(losses) / len(losses), step)
        step += 1
    return step
