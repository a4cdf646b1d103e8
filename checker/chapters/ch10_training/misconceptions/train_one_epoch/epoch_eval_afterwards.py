"""
source: learners.md section 3.10
en: After the epoch the network is switched to eval mode, though it was handed over in train mode. Whoever calls you
goes on in the wrong mode.
zh: 网络交给你时是训练模式，一轮之后却被切换成了评估模式。调用你的人会在错误的模式下继续。
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
    model.eval()
    return step
