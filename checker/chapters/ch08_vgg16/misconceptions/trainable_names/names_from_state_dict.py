"""
source: learners.md rank 34, state_dict taken for the model
en: The list is always empty: state_dict() hands out tensors that are cut off from learning, so each of them says
    that it does not learn. Where are the parameters themselves?
zh: 列表总是空的：state_dict() 给出的张量已经和学习断开，所以每一个都说自己不学习。参数本身在哪里？
"""


def trainable_names(model):
    return [name for name, parameter in model.state_dict().items() if parameter.requires_grad]
