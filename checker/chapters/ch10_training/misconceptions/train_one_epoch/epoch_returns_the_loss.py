"""
source: mutant
en: Returned is the mean loss of the epoch. That is what one would like to know, but here the next step is asked for.
zh: 返回的是这一轮的平均 loss。这确实是大家关心的，但这里要的是下一个步数。
"""


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    model.train()
    total, samples = 0.0, 0
    for imgs, targets in loader:
        outputs = model(imgs)
        loss = loss_fn(outputs, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        writer.add_scalar("train_loss", loss.item(), step)
        step += 1
        total += loss.item() * len(imgs)
        samples += len(imgs)
    return total / samples
