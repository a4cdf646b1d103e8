"""
source: a guess: pairs
en: Each entry is a pair of a name and a parameter. Take the pairs apart: only the name is asked for.
zh: 每一项都是名字和参数组成的一对。把它拆开：只需要名字。
"""


def trainable_names(model):
    return [pair for pair in model.named_parameters() if pair[1].requires_grad]
