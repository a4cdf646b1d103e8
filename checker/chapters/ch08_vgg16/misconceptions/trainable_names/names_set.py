"""
source: a guess: a set for a list
en: A set has no order. The task asks for a list in the model's own order.
zh: 集合没有顺序。题目要的是一个列表，顺序和模型自己的相同。
"""


def trainable_names(model):
    return {name for name, parameter in model.named_parameters() if parameter.requires_grad}
