"""
source: a guess: the order
en: The names are right and in the alphabet's order. The model has an order of its own.
zh: 名字都对，但按字母排了序。模型有它自己的顺序。
"""


def trainable_names(model):
    return sorted(name for name, parameter in model.named_parameters() if parameter.requires_grad)
