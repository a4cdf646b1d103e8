"""
source: learners.md 3.0 (the official script trains on `train=False`, 40 files)
en: You always open the test set. Where is `train` used?
zh: 你打开的总是测试集。`train` 用在哪里了？
"""


def open_cifar10(root, train):
    return torchvision.datasets.CIFAR10(root, train=False, transform=transforms.ToTensor())
