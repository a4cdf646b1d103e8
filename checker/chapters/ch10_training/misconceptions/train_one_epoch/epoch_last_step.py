"""
source: mutant: the last step -> the next step
en: Returned is the step of the last batch. The next epoch would write its first loss over it.
zh: 返回的是最后一批的步数。下一轮的第一个 loss 就会覆盖它。
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
        step += 1
    return step - 1
