"""
source: a guess: something else changed
en: The layer is right. But the network is left in eval mode, also where it was in train mode: its Dropout layers
    are switched off for whoever trains next.
zh: 层是对的。但网络最后停在评估模式，即使它原来处于训练模式：接下来训练的人会发现 Dropout 层被关掉了。
"""


def append_layer(vgg):
    vgg.classifier.add_module("add_linear", nn.Linear(1000, 10))
    return vgg.eval()
