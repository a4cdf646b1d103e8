"""
source: a guess: the levels of the network
en: The layer sits at the end of the features, where pictures of many channels pass by. After which layer do the
    1000 numbers come out?
zh: 新的层放在了 features 的末尾，那里经过的还是多通道的图片。1000 个数是从哪一层出来的？
"""


def append_layer(vgg):
    vgg.features.add_module("add_linear", nn.Linear(1000, 10))
    return vgg
