"""
source: mutant: `if parameter.requires_grad` dropped
en: You add up all parameters, the frozen ones too. Asked is what the model learns: which attribute of a parameter
says whether it takes part?
zh: 你把所有参数都加起来了，被冻结的也算在内。题目问的是模型要学习的数：参数的哪个属性说明它参不参加学习？
"""


def count_parameters(model):
    return sum(p.numel() for p in model.parameters())
