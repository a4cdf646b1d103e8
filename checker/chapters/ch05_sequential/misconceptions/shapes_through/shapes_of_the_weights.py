"""
source: learners.md section 3
en: These are the shapes of the layers' parameters: what they have learned, not what flows between them. Send x
through.
zh: 这些是各层参数的形状：是它们学到的东西，不是在它们之间流动的数据。让 x 走一遍。
"""


def shapes_through(model, x):
    return [tuple(parameter.shape) for parameter in model.parameters()]
