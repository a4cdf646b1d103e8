"""
source: learners.md rank 22
en: All gradients are 0. They were set to 0 after backward(), and what you had collected is the very same tensors: a
dictionary does not make copies.
zh: 所有梯度都是 0。它们是在 backward() 之后被置零的，而你收集的正是同一批张量：放进字典并不会复制。
"""


def gradients(model, loss_fn, x, target):
    model.zero_grad()
    loss_fn(model(x), target).backward()
    found = {name: p.grad for name, p in model.named_parameters()}
    model.zero_grad(set_to_none=False)
    return found
