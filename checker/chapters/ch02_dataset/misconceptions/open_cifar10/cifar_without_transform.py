"""
source: learners.md section 4 row 12
en: The images are still PIL pictures. torchvision takes a transform when the data set is opened; which one makes
tensors?
zh: 图像还是 PIL 图片。打开数据集时可以交给 torchvision 一个 transform；哪一个能变成张量？
"""


def open_cifar10(root, train):
    return torchvision.datasets.CIFAR10(root, train=train)
