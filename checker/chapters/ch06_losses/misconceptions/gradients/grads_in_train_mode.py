"""
source: mutant: `model.train()` first
en: The network is switched to train mode, also where it was handed over in eval mode. Nobody asked for another
mode.
zh: 网络被切换到了训练模式，哪怕交给你时处于评估模式。没有人要求换模式。
"""


def gradients(model, loss_fn, x, target):
    model.train()
    model.zero_grad()
    loss_fn(model(x), target).backward()
    return {name: p.grad for name, p in model.named_parameters()}
