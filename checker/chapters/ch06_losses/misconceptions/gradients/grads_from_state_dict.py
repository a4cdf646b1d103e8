"""
source: mutant: `named_parameters()` -> `state_dict()`
en: state_dict() gives copies of the numbers that are cut off from the computation. They have no .grad: it is None
for each of them.
zh: state_dict() 给出的张量与计算过程断开了。它们没有 .grad，每一个都是 None。
"""


def gradients(model, loss_fn, x, target):
    model.zero_grad()
    loss_fn(model(x), target).backward()
    return {name: value.grad for name, value in model.state_dict().items()}
