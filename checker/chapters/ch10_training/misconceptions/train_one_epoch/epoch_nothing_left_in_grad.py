"""
source: learners.md rank 22
en: The gradients are cleared after backward() and before step(). At the moment of the step, what is left in .grad?
zh: 梯度在 backward() 之后、step() 之前被清掉了。走这一步的时候，.grad 里还剩什么？
"""


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    model.train()
    for imgs, targets in loader:
        outputs = model(imgs)
        loss = loss_fn(outputs, targets)
        loss.backward()
        optimizer.zero_grad()
        optimizer.step()
        writer.add_scalar("train_loss", loss.item(), step)
        step += 1
    return step
