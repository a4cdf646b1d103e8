"""
source: mutant: `zero_grad()` -> `grad *= 0`
en: The old gradients are multiplied by 0. That works for ordinary numbers, but inf * 0 is nan, and nan stays. Clear
them, whatever they are.
zh: 旧的梯度是靠乘以 0 清掉的。普通的数可以这样，但 inf * 0 是 nan，而 nan 再也去不掉。要不管里面是什么都能清掉。
"""


def gradients(model, loss_fn, x, target):
    for p in model.parameters():
        if p.grad is not None:
            p.grad *= 0
    loss_fn(model(x), target).backward()
    return {name: p.grad.clone() for name, p in model.named_parameters()}
