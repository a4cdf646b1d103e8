"""
source: mutant: the last part of the name
en: The names are cut to their last part, so that two layers both have a "weight", and one takes the other's place.
The network's own names go all the way down, with points.
zh: 名字只留下了最后一段，于是两个层都叫 "weight"，一个把另一个顶掉了。网络给出的名字是带点的完整路径。
"""


def gradients(model, loss_fn, x, target):
    model.zero_grad()
    loss_fn(model(x), target).backward()
    return {name.split(".")[-1]: p.grad for name, p in model.named_parameters()}
