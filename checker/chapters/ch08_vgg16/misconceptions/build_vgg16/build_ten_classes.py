"""
source: a guess: thinking ahead to CIFAR10
en: Your network gives ten numbers from the start. Here it is wanted as torchvision makes it; cutting it to ten is
    the work of the next tasks.
zh: 你的网络一开始就只输出十个数。这里要的是 torchvision 原样的网络，改成十个是后面几题的事。
"""


def build_vgg16():
    return torchvision.models.vgg16(weights=None, num_classes=10)
