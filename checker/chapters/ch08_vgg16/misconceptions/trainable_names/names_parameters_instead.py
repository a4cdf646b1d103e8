"""
source: a guess: the thing for its name
en: These are the parameters themselves. The task asks for their names.
zh: 这是参数本身。题目要的是它们的名字。
"""


def trainable_names(model):
    return [parameter for parameter in model.parameters() if parameter.requires_grad]
