"""
source: learners.md rank 9, section 3.0 (official nn_optim.py)
en: Nobody moves the weights: they are after the epoch what they were before. A scheduler's step() changes the
learning rate only, and backward() only computes. Whose step() is missing?
zh: 没有人更新参数：一轮之后还是原样。调度器的 step() 只改学习率，backward() 只算梯度。缺的是谁的 step()？
"""

import torch


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    model.train()
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=5, gamma=0.1)
    for imgs, targets in loader:
        outputs = model(imgs)
        loss = loss_fn(outputs, targets)
        optimizer.zero_grad()
        loss.backward()
        scheduler.step()
        writer.add_scalar("train_loss", loss.item(), step)
        step += 1
    return step
