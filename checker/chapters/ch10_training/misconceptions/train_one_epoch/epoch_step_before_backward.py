"""
source: learners.md rank 22
en: step() comes before backward(): it moves the weights by the gradients that are there at that moment. Whose are
they?
zh: step() 写在 backward() 之前：它用的是那一刻 .grad 里的梯度。那是谁的梯度？
"""


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    model.train()
    for imgs, targets in loader:
        outputs = model(imgs)
        loss = loss_fn(outputs, targets)
        optimizer.step()
        optimizer.zero_grad()
        loss.backward()
        writer.add_scalar("train_loss", loss.item(), step)
        step += 1
    return step
