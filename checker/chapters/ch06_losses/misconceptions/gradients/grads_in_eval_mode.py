"""
source: learners.md rank 6
en: The network is switched to eval mode and stays there. Nobody asked for another mode: use it as it was handed in.
zh: 网络被切换到了评估模式，而且一直留在那里。没有人要求换模式：交给你时是什么模式就用什么模式。
"""


def gradients(model, loss_fn, x, target):
    model.eval()
    model.zero_grad()
    loss_fn(model(x), target).backward()
    return {name: p.grad for name, p in model.named_parameters()}
