"""
source: mutant: `.shape` dropped
en: Your list holds what flows between the layers, the tensors themselves. Asked are their shapes only.
zh: 你的列表里装的是层与层之间的张量本身。题目只要它们的形状。
"""


def shapes_through(model, x):
    tensors = []
    for layer in model:
        x = layer(x)
        tensors.append(x.detach())
    return tensors
