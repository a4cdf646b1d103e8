"""
source: a guess: biases are parameters
en: Only names that end in weight are listed. A bias is a parameter, and learns, too.
zh: 只列出了以 weight 结尾的名字。bias 也是参数，也会学习。
"""


def trainable_names(model):
    return [name for name, parameter in model.named_parameters() if parameter.requires_grad and "weight" in name]
