"""
source: learners.md rank 34, state_dict taken for the model
en: state_dict() lists everything that is saved: frozen parameters, too, and numbers that are not parameters at all.
zh: state_dict() 列出的是所有会被保存的东西：被冻结的参数在里面，还有一些根本不是参数的数。
"""


def trainable_names(model):
    return list(model.state_dict())
