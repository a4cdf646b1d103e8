"""
source: a guess: the levels of the network
en: Every name is looked up in the network itself. After the first name you are one level further in: where do you
    look up the next one?
zh: 每个名字都是在网络本身上找的。走过第一个名字之后，你已经进了一层：下一个名字应该在哪里找？
"""


def layer_at(model, path):
    for name in path.split("."):
        module = getattr(model, name)
    return module
