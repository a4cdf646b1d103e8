"""
source: learners.md 2.0 (fixed roots: "../data", "./dataset")
en: You open a fixed folder. The one to open is given in `root`.
zh: 你打开的是一个写死的文件夹。要打开的文件夹在 `root` 里。
"""


def open_cifar10(root, train):
    return torchvision.datasets.CIFAR10("../data", train=train, transform=transforms.ToTensor())
