"""
source: learners.md rank 25
en: The steps count from 0 in every epoch, whatever `step` says. The curves of two epochs lie on top of each other.
zh: 不管 `step` 是多少，每一轮的步数都从 0 数起。两轮的曲线叠在了一起。
"""


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    model.train()
    step = 0
    for imgs, targets in loader:
        outputs = model(imgs)
        loss = loss_fn(outputs, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        writer.add_scalar("train_loss", loss.item(), step)
        step += 1
    return step
