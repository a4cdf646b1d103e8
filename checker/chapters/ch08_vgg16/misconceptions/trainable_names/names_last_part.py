"""
source: a guess: names cut
en: Only the last part of each name is left, so every layer seems to be the same. Which layer does a `weight` belong
    to?
zh: 每个名字只剩下最后一截，所以各层看起来都一样。一个 weight 属于哪一层？
"""


def trainable_names(model):
    return [name.split(".")[-1] for name, parameter in model.named_parameters() if parameter.requires_grad]
