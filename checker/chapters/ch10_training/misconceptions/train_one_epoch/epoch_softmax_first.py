"""
source: learners.md rank 14
en: The scores go through softmax before the loss. The loss wants the raw scores; cross entropy contains that step
already.
zh: 分数先经过 softmax 才进损失函数。损失函数要的是原始分数；交叉熵里已经包含这一步。
"""


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    model.train()
    for imgs, targets in loader:
        outputs = model(imgs).softmax(dim=1)
        loss = loss_fn(outputs, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        writer.add_scalar("train_loss", loss.item(), step)
        step += 1
    return step
