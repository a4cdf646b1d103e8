"""
source: a guess: names cut
en: You ask each part for the names of its parameters, and they tell them from their own point of view: the name of
    the part itself is missing, and so are parameters that lie directly in the network.
zh: 你去问每一部分它的参数叫什么，它们是从自己的角度回答的：前面少了这一部分自己的名字，直接放在网络上的参数也漏了。
"""


def trainable_names(model):
    return [
        name for child in model.children() for name, parameter in child.named_parameters() if parameter.requires_grad
    ]
