"""
source: mutant: `named_parameters(recurse=False)`
en: Only the parameters that the network itself owns are there. Those of the layers inside it are missing, and of
the layers inside those.
zh: 只有网络自己直接拥有的参数。里层的参数没有，更里层的也没有。
"""


def gradients(model, loss_fn, x, target):
    model.zero_grad()
    loss_fn(model(x), target).backward()
    return {name: p.grad for name, p in model.named_parameters(recurse=False)}
