"""
source: a guess: the levels of the network
en: You look for the last name only, wherever it turns up first. Several layers may be called `0`: it is the way
    that tells them apart.
zh: 你只找最后一个名字，哪里先出现就算哪里。可能有好几个层都叫 0：要靠前面的路径来区分。
"""


def layer_at(model, path):
    wanted = path.split(".")[-1]
    for name, module in model.named_modules():
        if name.split(".")[-1] == wanted:
            return module
    raise AttributeError(path)
