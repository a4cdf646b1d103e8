"""
source: a guess: an attribute changed
en: The layer now says that it gives another number of outputs, but it still holds the old weight: out_features is
    written down when a layer is made, and nobody reads it later. Print the shape of its weight.
zh: 这一层现在自称输出的个数变了，但里面还是旧的权重：out_features 是建层的时候记下的，之后没有人再看它。打印一下
    它的 weight 的形状。
"""


def replace_head(vgg, num_classes=10):
    vgg.classifier[6].out_features = num_classes
    return vgg
