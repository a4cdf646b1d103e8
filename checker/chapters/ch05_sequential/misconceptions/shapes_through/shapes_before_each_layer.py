"""
source: mutant: the two lines of the loop swapped
en: You note the shape before each layer has worked, so your list begins with x itself and the last output is
missing. In which order do the two lines of your loop stand?
zh: 你在每层工作之前就记下了形状，所以列表从 x 自己开始，最后的输出反而没有。循环里的两行是什么顺序？
"""


def shapes_through(model, x):
    shapes = []
    for layer in model:
        shapes.append(tuple(x.shape))
        x = layer(x)
    return shapes
