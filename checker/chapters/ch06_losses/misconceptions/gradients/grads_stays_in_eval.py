"""
source: learners.md rank 6
en: The gradients are right, but afterwards the network is in eval mode, whatever it was in before.
zh: 梯度是对的，但结束之后网络处于评估模式，不管原来是什么模式。
"""


def gradients(model, loss_fn, x, target):
    model.zero_grad()
    loss_fn(model(x), target).backward()
    model.eval()
    return {name: p.grad for name, p in model.named_parameters()}
