"""
source: learners.md rank 6
en: Nobody switches the network to train mode. If it comes out of a test, it is in eval mode, and then this whole
epoch trains in the mode for testing.
zh: 没有把网络切换到训练模式。如果它刚做完测试，还处于评估模式，这一整轮就在测试用的模式下训练了。
"""


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    for imgs, targets in loader:
        outputs = model(imgs)
        loss = loss_fn(outputs, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        writer.add_scalar("train_loss", loss.item(), step)
        step += 1
    return step
