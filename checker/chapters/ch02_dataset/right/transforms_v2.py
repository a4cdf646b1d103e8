"""
en: torchvision.transforms.v2.
zh: 用 torchvision.transforms.v2。
"""

import torch
import torchvision
from torchvision.transforms import v2


def picture_transform(size):
    return v2.Compose(
        [
            v2.Lambda(lambda picture: picture.convert("RGB")),
            v2.ToImage(),
            v2.Resize((size, size), antialias=True),
            v2.ToDtype(torch.float32, scale=True),
        ]
    )


def open_cifar10(root, train):
    to_float = v2.Compose([v2.ToImage(), v2.ToDtype(torch.float32, scale=True)])
    return torchvision.datasets.CIFAR10(root=root, train=train, transform=to_float)
