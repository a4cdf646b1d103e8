"""
source: a guess: a number for a list
en: You return how many there are. The task asks what they are called.
zh: 你返回的是个数。题目问的是它们叫什么。
"""


def trainable_names(model):
    return sum(parameter.requires_grad for parameter in model.parameters())
