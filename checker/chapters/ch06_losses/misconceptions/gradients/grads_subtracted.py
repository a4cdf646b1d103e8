"""
source: mutant: the old gradients taken away afterwards
en: What was left in .grad is subtracted after backward(). With ordinary numbers that works, but inf - inf is nan.
zh: .grad 里原来的内容是在 backward() 之后再减掉的。普通的数可以这样，但 inf - inf 是 nan。
"""


def gradients(model, loss_fn, x, target):
    before = {name: 0.0 if p.grad is None else p.grad.clone() for name, p in model.named_parameters()}
    loss_fn(model(x), target).backward()
    return {name: p.grad - before[name] for name, p in model.named_parameters()}
