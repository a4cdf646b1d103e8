"""
source: learners.md section 3
en: Only the layers with parameters are in your list. ReLU, pooling and Flatten have none, and are layers all the
same: what is asked for is one shape after each.
zh: 你的列表里只有带参数的层。ReLU、池化、展平没有参数，但也是层：每一层之后都要有一个形状。
"""


def shapes_through(model, x):
    shapes = []
    for layer in model:
        x = layer(x)
        if len(list(layer.parameters())) > 0:
            shapes.append(tuple(x.shape))
    return shapes
