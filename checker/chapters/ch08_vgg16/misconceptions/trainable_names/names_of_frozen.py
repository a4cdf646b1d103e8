"""
source: a guess: the condition turned round
en: These are the names of the parameters that do not learn. Look at your condition.
zh: 这是不学习的那些参数的名字。看看你的条件。
"""


def trainable_names(model):
    return [name for name, parameter in model.named_parameters() if not parameter.requires_grad]
