"""
source: a guess: the levels of the network
en: Only parameters that lie directly in the network are found. Those of the layers inside are missing.
zh: 只找到了直接放在网络上的参数，里面各层的参数都没有。
"""


def trainable_names(model):
    return [name for name, parameter in model.named_parameters(recurse=False) if parameter.requires_grad]
