"""
source: a guess: frozen ones too
en: These are the names of all parameters. The frozen ones are among them.
zh: 这是所有参数的名字，被冻结的也在里面。
"""


def trainable_names(model):
    return [name for name, parameter in model.named_parameters()]
