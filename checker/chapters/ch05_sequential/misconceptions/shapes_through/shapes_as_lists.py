"""
source: mutant: `tuple(...)` -> `list(...)`
en: The numbers are right, but each shape is a list. Asked is a list of tuples; x.shape is one already.
zh: 数都对，但每个形状都是列表。题目要的是元组组成的列表；x.shape 本来就是元组。
"""


def shapes_through(model, x):
    shapes = []
    for layer in model:
        x = layer(x)
        shapes.append(list(x.shape))
    return shapes
