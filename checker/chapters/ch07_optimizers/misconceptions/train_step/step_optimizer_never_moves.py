"""
source: learners.md rank 9: the optimizer is never stepped
en: The gradients are computed, and then nobody uses them: the weights stay where they were, call after call. Whose
job is it to move them?
zh: 梯度算好了，却没有人用：一次又一次调用，参数原地不动。移动参数是谁的工作？
"""


def train_step(model, loss_fn, optimizer, imgs, targets):
    loss = loss_fn(model(imgs), targets)
    optimizer.zero_grad()
    loss.backward()
    return loss.item()
