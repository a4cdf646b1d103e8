"""
source: mutant
en: Returned is the number of batches, not where the global count has got to. After a start at 0 the two are the same.
zh: 返回的是批数，而不是全局步数走到了哪里。从 0 开始时两者恰好一样。
"""


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    model.train()
    batches = 0
    for imgs, targets in loader:
        outputs = model(imgs)
        loss = loss_fn(outputs, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        writer.add_scalar("train_loss", loss.item(), step)
        step += 1
        batches += 1
    return batches
