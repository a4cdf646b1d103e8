"""
source: a guess: layers for parameters
en: These are names of layers. A layer may have several parameters, and each of them has a name of its own.
zh: 这是层的名字。一个层可能有好几个参数，每个参数都有自己的名字。
"""


def trainable_names(model):
    return [name for name, layer in model.named_modules() if any(p.requires_grad for p in layer.parameters())]
