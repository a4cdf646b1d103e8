"""
source: mutant: `p.grad` -> `p`
en: These are the parameters themselves. backward() has put each gradient beside its parameter: where?
zh: 返回的是参数本身。backward() 把每个梯度放在了参数旁边：在哪里？
"""


def gradients(model, loss_fn, x, target):
    model.zero_grad()
    loss_fn(model(x), target).backward()
    return {name: p.detach() for name, p in model.named_parameters()}
