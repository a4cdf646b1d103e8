"""
source: chapter 7 too early: an optimizer takes a step
en: The gradients are right, but the weights have moved. To move them is the optimizer's work, in the next chapter;
here nobody takes a step.
zh: 梯度是对的，可是参数动了。更新参数是下一章优化器的事；这里谁都不走这一步。
"""

import torch


def gradients(model, loss_fn, x, target):
    model.zero_grad()
    loss_fn(model(x), target).backward()
    found = {name: p.grad.clone() for name, p in model.named_parameters()}
    with torch.no_grad():
        for p in model.parameters():
            p -= 0.01 * p.grad
    return found
