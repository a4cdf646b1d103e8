"""
source: mutant: a list instead of a dict
en: The gradients come as a list. What is asked for is a dictionary, so that each one has its name.
zh: 梯度是放在列表里返回的。要的是字典，每个梯度都带着自己的名字。
"""


def gradients(model, loss_fn, x, target):
    model.zero_grad()
    loss_fn(model(x), target).backward()
    return [p.grad for p in model.parameters()]
