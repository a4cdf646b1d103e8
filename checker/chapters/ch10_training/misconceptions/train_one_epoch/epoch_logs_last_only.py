"""
source: learners.md section 3.4 (logging lines out of the loop)
en: The line that logs stands after the loop: only the last batch's loss gets into the file. How far in should it be?
zh: 记录的那一行写在循环之后：只有最后一批的 loss 进了文件。它应该缩进几层？
"""


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    model.train()
    for imgs, targets in loader:
        outputs = model(imgs)
        loss = loss_fn(outputs, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        step += 1
    writer.add_scalar("train_loss", loss.item(), step)
    return step
