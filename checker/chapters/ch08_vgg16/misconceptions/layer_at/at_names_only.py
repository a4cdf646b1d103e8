"""
source: a guess: the thing for its name
en: You hand back the name of the kind of layer. The task asks for the layer itself.
zh: 你返回的是层的类型名。题目要的是层本身。
"""


def layer_at(model, path):
    return type(model.get_submodule(path)).__name__
