"""
source: learners.md rank 49, mutant
en: A new SGD is made here and the optimizer handed in is never asked. Its settings, and all that it remembers of
earlier epochs, are lost.
zh: 这里新建了一个 SGD，传进来的优化器根本没用上：它的设置和之前几轮记下的东西都丢了。
"""

import torch


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    model.train()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    for imgs, targets in loader:
        outputs = model(imgs)
        loss = loss_fn(outputs, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        writer.add_scalar("train_loss", loss.item(), step)
        step += 1
    return step
