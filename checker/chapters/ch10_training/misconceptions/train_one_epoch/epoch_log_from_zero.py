"""
source: learners.md rank 25, section 3.10
en: The number that comes back is right, but in the log the steps start from 0 in every epoch: that is the place in
the loader, not the global step.
zh: 返回的数是对的，但日志里的步数每一轮都从 0 开始：那是批次在 loader 里的位置，不是全局步数。
"""


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    model.train()
    for i, (imgs, targets) in enumerate(loader):
        outputs = model(imgs)
        loss = loss_fn(outputs, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        writer.add_scalar("train_loss", loss.item(), i)
        step += 1
    return step
