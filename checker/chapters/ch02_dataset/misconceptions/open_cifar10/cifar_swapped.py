"""
source: mutant: train -> not train
en: Train and test set have changed places.
zh: 训练集和测试集对调了。
"""


def open_cifar10(root, train):
    return torchvision.datasets.CIFAR10(root, train=not train, transform=transforms.ToTensor())
