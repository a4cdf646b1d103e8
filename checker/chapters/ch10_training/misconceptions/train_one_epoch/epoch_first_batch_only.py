"""
source: mutant: return inside the loop
en: The function returns after its first batch: the return stands inside of the loop.
zh: 函数训练完第一批就返回了：return 写进了循环里面。
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
        return step
