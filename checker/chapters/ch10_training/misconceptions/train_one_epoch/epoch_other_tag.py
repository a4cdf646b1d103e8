"""
source: learners.md section 2.3 (tags vary), contract
en: The losses are logged, but under another tag than train_loss: TensorBoard finds nothing under that name.
zh: loss 记录了，但标签不是 train_loss：TensorBoard 在这个名字下什么也找不到。
"""


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    model.train()
    for imgs, targets in loader:
        outputs = model(imgs)
        loss = loss_fn(outputs, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        writer.add_scalar("loss", loss.item(), step)
        step += 1
    return step
