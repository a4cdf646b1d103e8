"""
source: learners.md section 2.10 (before or after logging)
en: You count before you log: the first loss lies one step too late. The number returned is right; compare it with the
last step in the log.
zh: 先计数后记录：第一个 loss 就晚了一步。返回的数是对的；把它和日志里最后的步数比一比。
"""


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    model.train()
    for imgs, targets in loader:
        outputs = model(imgs)
        loss = loss_fn(outputs, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        step += 1
        writer.add_scalar("train_loss", loss.item(), step)
    return step
