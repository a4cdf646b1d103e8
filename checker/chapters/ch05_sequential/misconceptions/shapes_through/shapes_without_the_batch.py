"""
source: learners.md rank 37
en: You leave out the first side. It is the number of pictures in the batch, and it belongs to the shape of what
flows through.
zh: 你省掉了第一维。它是这一批里图片的张数，也是数据形状的一部分。
"""


def shapes_through(model, x):
    shapes = []
    for layer in model:
        x = layer(x)
        shapes.append(tuple(x.shape[1:]))
    return shapes
