"""
source: mutant: product -> sum of the sides
en: You add up the sides of each shape. A table with 4 rows of 3 holds 12 numbers, not 7. What has to be done with
the sides?
zh: 你把每个形状的各边加了起来。4 行 3 列的表里有 12 个数，不是 7 个。各边之间应该做什么运算？
"""


def count_parameters(model):
    return sum(sum(p.shape) for p in model.parameters() if p.requires_grad)
