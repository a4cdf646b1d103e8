"""
source: a guess: the levels of the network
en: You stop after the first name of the path. The others say where to go on inside.
zh: 你只走了路径的第一个名字就停了。后面的名字说的是进去之后往哪里走。
"""


def layer_at(model, path):
    return getattr(model, path.split(".")[0])
