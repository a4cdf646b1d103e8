"""
source: mutant: `optimizer.step()` -> `weight -= lr * weight.grad`
en: You move the weights yourself, with plain SGD. That is right for one kind of optimizer only; momentum and every
other rule are lost. Let the optimizer move them.
zh: 你自己按最普通的 SGD 移动了参数。这只对一种优化器成立，动量和别的规则都丢了。让优化器去移动。
"""

import torch


def train_step(model, loss_fn, optimizer, imgs, targets):
    loss = loss_fn(model(imgs), targets)
    optimizer.zero_grad()
    loss.backward()
    with torch.no_grad():
        for group in optimizer.param_groups:
            for weight in group["params"]:
                weight -= group["lr"] * weight.grad
    return loss.item()
