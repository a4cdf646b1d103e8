"""
source: learners.md section 2.6, mutant
en: The loss is always cross entropy here, whatever loss function is handed in. What is the third argument for?
zh: 这里总是用交叉熵，不管传进来的是什么损失函数。第三个参数是干什么用的？
"""

from torch import nn


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    model.train()
    for imgs, targets in loader:
        outputs = model(imgs)
        loss = nn.CrossEntropyLoss()(outputs, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        writer.add_scalar("train_loss", loss.item(), step)
        step += 1
    return step
