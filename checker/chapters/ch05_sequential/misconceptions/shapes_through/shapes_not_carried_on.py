"""
source: learners.md rank 32
en: Every layer gets the first x. What a layer gives has to be handed to the next one: a layer does not change x, it
returns something new. What happens to the result in your loop?
zh: 你让每一层都从最初的 x 开始。一层的输出要交给下一层：层不会改变 x，而是返回新的东西。循环里，结果去哪儿了？
"""


def shapes_through(model, x):
    return [tuple(layer(x).shape) for layer in model]
