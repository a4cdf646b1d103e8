"""
source: a guess: the levels of the network
en: The layer is in its place. But what you hand back is that layer, not the network around it.
zh: 层的位置是对的。但你返回的是这一层，而不是包含它的网络。
"""


def append_layer(vgg):
    added = nn.Linear(1000, 10)
    vgg.classifier.add_module("add_linear", added)
    return added
