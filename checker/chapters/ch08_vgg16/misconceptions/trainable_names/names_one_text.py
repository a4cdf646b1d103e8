"""
source: a guess: a text for a list
en: The names are glued together to one text. The task asks for a list of them.
zh: 名字被拼成了一整段文本。题目要的是它们组成的列表。
"""


def trainable_names(model):
    return ", ".join(name for name, parameter in model.named_parameters() if parameter.requires_grad)
