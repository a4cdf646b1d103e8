"""
source: a guess: round brackets
en: What is returned could make the names one by one, but is not a list yet. Which brackets make a list?
zh: 返回的东西可以一个一个地产生名字，但还不是列表。哪种括号才能得到列表？
"""


def trainable_names(model):
    return (name for name, parameter in model.named_parameters() if parameter.requires_grad)
