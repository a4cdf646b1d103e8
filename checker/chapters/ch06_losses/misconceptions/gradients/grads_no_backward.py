"""
source: mutant: `backward()` left out
en: The loss is computed, but nobody calls backward(): .grad stays as empty as before.
zh: loss 算出来了，却没有人调用 backward()：.grad 还是空的。
"""


def gradients(model, loss_fn, x, target):
    model.zero_grad()
    loss = loss_fn(model(x), target)
    return {name: p.grad for name, p in model.named_parameters()}
