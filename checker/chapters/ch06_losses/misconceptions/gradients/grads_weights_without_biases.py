"""
source: mutant: only names that hold "weight"
en: Only the weights are there. A bias is a parameter as well, and so is whatever else the network has registered.
zh: 只有 weight。bias 也是参数，网络里登记的其他参数也是。
"""


def gradients(model, loss_fn, x, target):
    model.zero_grad()
    loss_fn(model(x), target).backward()
    return {name: p.grad for name, p in model.named_parameters() if "weight" in name}
