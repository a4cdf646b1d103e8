"""
source: learners.md rank 58
en: You hand over the class `ToTensor`, not an object of it. First build the tool, then use it.
zh: 你传进去的是 `ToTensor` 这个类，而不是它的对象。先造出工具，再使用工具。
"""


def open_cifar10(root, train):
    return torchvision.datasets.CIFAR10(root, train=train, transform=transforms.ToTensor)
