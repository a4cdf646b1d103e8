"""
en: Functions from torch.nn.functional instead of layers, and torch's own operations wherever there is one.
zh: 用 torch.nn.functional 里的函数代替层，凡是有现成运算的地方都用 torch 自己的。
"""

import torch
import torch.nn.functional as F
from torch import nn


def conv2d_output_size(n, kernel_size, stride=1, padding=0, dilation=1):
    picture, kernel = torch.zeros(1, 1, n, n), torch.zeros(1, 1, kernel_size, kernel_size)
    return F.conv2d(picture, kernel, None, stride, padding, dilation).size(-1)


def maxpool2d_output_size(n, kernel_size, stride=None, padding=0, ceil_mode=False):
    picture = torch.zeros(1, 1, n, n)
    return F.max_pool2d(picture, kernel_size, stride, padding, ceil_mode=ceil_mode).size(-1)


def conv2d_weight_shape(in_channels, out_channels, kernel_size):
    return torch.empty(out_channels, in_channels, kernel_size, kernel_size).shape


def same_size_conv(in_channels, out_channels, kernel_size):
    return nn.Conv2d(in_channels, out_channels, kernel_size, padding="same")


def flatten_images(imgs):
    return nn.Flatten()(imgs)


class ConvPool(nn.Module):
    def __init__(self):
        super().__init__()
        self.c = nn.Conv2d(3, 6, (3, 3))

    def forward(self, x):
        return F.max_pool2d(F.relu(self.c(x)), 3, ceil_mode=True)


def relu_(x):
    return F.relu(x, inplace=True)


def relu(x):
    return F.relu(x)


def linear_by_hand(x, weight, bias):
    return torch.addmm(bias, x, weight.t())


def conv2d_one_channel(image, kernel):
    k = len(kernel)
    rows = [
        torch.stack([torch.mul(image[i : i + k, j : j + k], kernel).sum() for j in range(image.size(1) - k + 1)])
        for i in range(image.size(0) - k + 1)
    ]
    return torch.stack(rows)


def conv2d_by_hand(image, weight, bias, stride=1, padding=0):
    image = F.pad(image, [padding] * 4)
    k = weight.size(2)
    rows = range(0, image.size(1) - k + 1, stride)
    columns = range(0, image.size(2) - k + 1, stride)
    cells = [torch.sum(weight * image[:, i : i + k, j : j + k], dim=[1, 2, 3]) + bias for i in rows for j in columns]
    return torch.stack(cells, dim=1).reshape(-1, len(rows), len(columns))
