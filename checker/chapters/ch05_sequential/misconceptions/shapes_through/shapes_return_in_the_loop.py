"""
source: learners.md rank 10
en: Your list has only one item: the function returns inside the loop, after the first layer. Look at how far the
return is indented.
zh: 你的列表只有一项：函数在循环里、第一层之后就返回了。看看 return 缩进了多少。
"""


def shapes_through(model, x):
    shapes = []
    for layer in model:
        x = layer(x)
        shapes.append(tuple(x.shape))
        return shapes
