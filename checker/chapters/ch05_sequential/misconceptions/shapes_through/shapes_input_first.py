"""
source: mutant: the list starts with x.shape
en: Your list begins with the shape of x itself, before any layer. Asked is one shape for each layer, after it.
zh: 你的列表从 x 自己的形状开始，那时还没有经过任何一层。题目要的是每层一个，经过之后的形状。
"""


def shapes_through(model, x):
    shapes = [tuple(x.shape)]
    for layer in model:
        x = layer(x)
        shapes.append(tuple(x.shape))
    return shapes
