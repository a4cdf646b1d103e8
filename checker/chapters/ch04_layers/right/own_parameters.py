"""
en: ConvPool owns its weight as nn.Parameter and calls F.conv2d; a recursive way and a lookup for the sizes.
zh: ConvPool 用 nn.Parameter 自己保存权重，再调用 F.conv2d；尺寸用递归和查表。
"""

import torch
import torch.nn.functional as F
from torch import nn


def conv2d_output_size(n, kernel_size, stride=1, padding=0, dilation=1):
    if padding:
        return conv2d_output_size(n + 2 * padding, kernel_size, stride, 0, dilation)
    if dilation > 1:
        return conv2d_output_size(n, dilation * (kernel_size - 1) + 1, stride)
    return 0 if n < kernel_size else 1 + conv2d_output_size(n - stride, kernel_size, stride)


def maxpool2d_output_size(n, kernel_size, stride=None, padding=0, ceil_mode=False):
    step = stride if stride is not None else kernel_size
    end = n + 2 * padding
    size = conv2d_output_size(n, kernel_size, step, padding)
    sticks_out = (end - kernel_size) % step != 0
    starts_early_enough = size * step < padding + n
    return size + int(ceil_mode and sticks_out and starts_early_enough)


def conv2d_weight_shape(in_channels, out_channels, kernel_size):
    return nn.Conv2d(in_channels, out_channels, kernel_size).state_dict()["weight"].shape


def same_size_conv(in_channels, out_channels, kernel_size):
    return nn.Conv2d(in_channels, out_channels, kernel_size, padding={1: 0, 3: 1, 5: 2, 7: 3}.get(kernel_size, "same"))


def flatten_images(imgs):
    return imgs.unflatten(0, (-1, 1)).flatten(1)


class ConvPool(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(6, 3, 3, 3) * 0.2)
        self.bias = nn.Parameter(torch.zeros(6))

    def forward(self, x):
        x = F.conv2d(x, self.weight, self.bias)
        return F.max_pool2d(x, 3, ceil_mode=True).clamp(min=0)


def relu_(x):
    return x.masked_fill_(x < 0, 0)


def relu(x):
    return x.masked_fill(x < 0, 0)


def linear_by_hand(x, weight, bias):
    columns = [(x * row).sum(dim=1) + b for row, b in zip(weight, bias)]
    return torch.stack(columns, dim=1)


def conv2d_one_channel(image, kernel):
    k = kernel.shape[0]
    lines = torch.stack([image[i : image.shape[0] - k + 1 + i] for i in range(k)])  # (k, H-k+1, W)
    blocks = torch.stack([lines[:, :, j : image.shape[1] - k + 1 + j] for j in range(k)], dim=1)  # (k, k, H-k+1, W-k+1)
    return (blocks * kernel[:, :, None, None]).sum(dim=(0, 1))


def conv2d_by_hand(image, weight, bias, stride=1, padding=0):
    k = weight.shape[2]
    zeros = torch.zeros(image.shape[0], image.shape[1], padding)
    image = torch.cat([zeros, image, zeros], dim=2)
    zeros = torch.zeros(image.shape[0], padding, image.shape[2])
    image = torch.cat([zeros, image, zeros], dim=1)
    rows, columns = image.shape[1] - k + 1, image.shape[2] - k + 1
    result = torch.zeros(len(weight), len(range(0, rows, stride)), len(range(0, columns, stride)))
    for i in range(k):
        for j in range(k):
            seen = image[:, i : i + rows : stride, j : j + columns : stride]
            result += torch.tensordot(weight[:, :, i, j], seen, dims=1)
    return result + bias.view(-1, 1, 1)
