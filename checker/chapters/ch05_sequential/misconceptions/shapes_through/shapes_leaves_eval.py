"""
source: learners.md rank 6
en: The shapes are right, but you switch the model to eval mode and leave it there. Somebody who goes on training it
would not notice. The shapes are the same in both modes.
zh: 形状都对，但你把模型切到了评估模式就没有再切回来。接着训练的人不会发现。其实两种模式下形状是一样的。
"""


def shapes_through(model, x):
    model.eval()
    shapes = []
    for layer in model:
        x = layer(x)
        shapes.append(tuple(x.shape))
    return shapes
