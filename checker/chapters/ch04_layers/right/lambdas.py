"""
en: Lambdas instead of def, a class made by another name first.
zh: 用 lambda 代替 def，类先用别的名字建。
"""

import math

import torch
from torch import nn

conv2d_output_size = lambda n, kernel_size, stride=1, padding=0, dilation=1: (  # noqa: E731
    int((n + 2 * padding - dilation * (kernel_size - 1) - 1) / stride + 1)
)

maxpool2d_output_size = lambda n, kernel_size, stride=None, padding=0, ceil_mode=False: (
    (  # noqa: E731
        min(
            math.ceil((n + 2 * padding - kernel_size) / (stride or kernel_size)),
            (n + padding - 1) // (stride or kernel_size),
        )
        if ceil_mode
        else (n + 2 * padding - kernel_size) // (stride or kernel_size)
    )
    + 1
)

conv2d_weight_shape = lambda in_channels, out_channels, kernel_size: (
    out_channels,
    in_channels,
    kernel_size,
    kernel_size,
)  # noqa: E731, E501

same_size_conv = lambda i, o, k: nn.Conv2d(i, o, k, padding=k // 2)  # noqa: E731

flatten_images = nn.Flatten()


class Tudui(nn.Module):
    def __init__(self):
        super(Tudui, self).__init__()
        self.module1 = nn.Sequential(nn.Conv2d(3, 6, 3), nn.MaxPool2d(3, ceil_mode=True))

    def forward(self, ipt):
        ipt = self.module1(ipt)
        return nn.functional.relu_(ipt)


ConvPool = Tudui

relu_ = lambda x: x.clamp_(0)  # noqa: E731

relu = nn.ReLU()

linear_by_hand = lambda x, weight, bias: (x[:, None, :] * weight).sum(-1) + bias  # noqa: E731

conv2d_one_channel = (
    lambda image, kernel: torch.tensor(  # noqa: E731
        [
            [
                float((image[i : i + len(kernel), j : j + len(kernel)] * kernel).sum())
                for j in range(image.shape[1] - len(kernel) + 1)
            ]
            for i in range(image.shape[0] - len(kernel) + 1)
        ]
    )
)


def conv2d_by_hand(image, weight, bias, stride=1, padding=0):
    padded = torch.nn.functional.pad(image, (padding, padding, padding, padding))
    return torch.stack(
        [
            sum(conv2d_one_channel(plane, part) for plane, part in zip(padded, kernel))[::stride, ::stride] + bias[o]
            for o, kernel in enumerate(weight)
        ]
    )
