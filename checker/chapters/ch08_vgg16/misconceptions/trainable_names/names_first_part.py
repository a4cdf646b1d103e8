"""
source: a guess: names cut
en: Only the first part of each name is left. What is inside that part of the network is no longer told.
zh: 每个名字只剩下第一截。网络的这一部分里面还有什么，就看不出来了。
"""


def trainable_names(model):
    return [name.split(".")[0] for name, parameter in model.named_parameters() if parameter.requires_grad]
