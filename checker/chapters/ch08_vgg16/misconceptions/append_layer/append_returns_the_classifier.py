"""
source: a guess: the levels of the network
en: The layer is in its place. But what you hand back is only the classifier; a picture cannot go through that
    alone.
zh: 层的位置是对的。但你返回的只是 classifier，图片没法只经过它。
"""


def append_layer(vgg):
    vgg.classifier.add_module("add_linear", nn.Linear(1000, 10))
    return vgg.classifier
