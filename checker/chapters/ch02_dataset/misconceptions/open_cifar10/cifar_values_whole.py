"""
source: mutant: ToTensor() -> PILToTensor()
en: The values are whole numbers from 0 to 255. Asked are float32 values from 0 to 1.
zh: 数值是 0 到 255 的整数。题目要的是 float32，0 到 1。
"""


def open_cifar10(root, train):
    return torchvision.datasets.CIFAR10(root, train=train, transform=transforms.PILToTensor())
