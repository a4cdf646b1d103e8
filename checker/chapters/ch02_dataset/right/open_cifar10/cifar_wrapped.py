"""
en: CIFAR10 without a transform inside a data set of one's own, which uses picture_transform.
zh: 把不带 transform 的 CIFAR10 包在自己的数据集里，里面用 picture_transform。
"""

import torchvision
from torch.utils.data import Dataset


class Wrapped(Dataset):
    def __init__(self, inner, change):
        self.inner, self.change = inner, change

    def __len__(self):
        return len(self.inner)

    def __getitem__(self, idx):
        picture, target = self.inner[idx]
        return self.change(picture), int(target)


def open_cifar10(root, train):
    return Wrapped(torchvision.datasets.CIFAR10(root, train), picture_transform(32))
