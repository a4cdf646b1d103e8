"""
source: learners.md rank 26, mutant
en: The step stays the same through the whole epoch: every loss is written over the one before, and the next epoch
starts there, too.
zh: 整轮里步数一直不变：每个 loss 都写在同一步上，下一轮也从那里开始。
"""


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    model.train()
    for imgs, targets in loader:
        outputs = model(imgs)
        loss = loss_fn(outputs, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        writer.add_scalar("train_loss", loss.item(), step)
    return step
