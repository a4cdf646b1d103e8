"""
en: PIL resizes with Lanczos, NumPy does the rest.
zh: PIL 用 Lanczos 缩放，其余交给 NumPy。
"""

import numpy as np
import torch
from PIL import Image
from torchvision.datasets import CIFAR10


def picture_transform(size):
    def to_tensor(picture):
        small = picture.convert("RGB").resize((size, size), Image.Resampling.LANCZOS)
        array = np.asarray(small, dtype=np.float32) / 255.0  # (size, size, 3)
        return torch.from_numpy(array.transpose(2, 0, 1).copy())  # (3, size, size)

    return to_tensor


def open_cifar10(root, train):
    def to_tensor(picture):
        return torch.tensor(np.array(picture)).permute(2, 0, 1).float().div(255)  # (32, 32, 3) -> (3, 32, 32)

    return CIFAR10(root, train=train, transform=to_tensor)
