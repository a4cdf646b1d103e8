"""
source: learners.md rank 26
en: add_scalar is not told the step: all the losses lie at step 0, and the chart is one vertical line.
zh: add_scalar 没有得到步数：所有 loss 都写在第 0 步，图上只有一条竖线。
"""


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    model.train()
    for imgs, targets in loader:
        outputs = model(imgs)
        loss = loss_fn(outputs, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        writer.add_scalar("train_loss", loss.item())
        step += 1
    return step
