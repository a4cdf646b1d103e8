"""
source: learners.md rank 20 (argument without effect); torchvision's default
en: You always open the train set: that is what torchvision does when nothing is said. Where is `train` used?
zh: 你打开的总是训练集：不说明的话，torchvision 默认就是这样。`train` 用在哪里了？
"""


def open_cifar10(root, train):
    return torchvision.datasets.CIFAR10(root, transform=transforms.ToTensor())
