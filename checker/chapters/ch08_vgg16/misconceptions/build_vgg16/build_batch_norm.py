"""
source: a guess: a relative of VGG16
en: There are several networks of 16 layers. This one has a batch norm after every convolution. Print it, and
    compare it with the listing in the notes.
zh: 16 层的 VGG 不止一种。你这个网络在每个卷积层后面都有一个 batch norm。打印出来，和笔记里列的网络比一比。
"""


def build_vgg16():
    return torchvision.models.vgg16_bn(weights=None)
