"""
en: einsum and as_strided: indices say it all.
zh: einsum 和 as_strided：下标说明一切。
"""

import torch
from torch import nn


def conv2d_output_size(n, kernel_size, stride=1, padding=0, dilation=1):
    effective = kernel_size + (kernel_size - 1) * (dilation - 1)
    return 1 + (n - effective + 2 * padding) // stride


def maxpool2d_output_size(n, kernel_size, stride=None, padding=0, ceil_mode=False):
    stride = kernel_size if stride is None else stride
    size = (
        1 + -(-(n + 2 * padding - kernel_size) // stride)
        if ceil_mode
        else 1 + (n + 2 * padding - kernel_size) // stride
    )
    while (size - 1) * stride >= n + padding:
        size -= 1
    return size


def conv2d_weight_shape(in_channels, out_channels, kernel_size):
    return (out_channels, in_channels, kernel_size, kernel_size)


def same_size_conv(in_channels, out_channels, kernel_size):
    return nn.Conv2d(in_channels, out_channels, kernel_size, padding=kernel_size >> 1, padding_mode="replicate")


def flatten_images(imgs):
    n, c, h, w = imgs.shape
    return imgs.reshape(n, c * h * w)


class ConvPool(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Conv2d(3, 6, 3), nn.MaxPool2d((3, 3), (3, 3), ceil_mode=True), nn.ReLU()])

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x


def relu_(x):
    return torch.clamp(x, min=0, out=x)


def relu(x):
    return torch.where(x > 0, x, torch.zeros_like(x))


def linear_by_hand(x, weight, bias):
    return torch.einsum("ni,oi->no", x, weight) + bias


def conv2d_one_channel(image, kernel):
    image = image.contiguous()
    (height, width), k = image.shape, kernel.shape[0]
    windows = torch.as_strided(image, (height - k + 1, width - k + 1, k, k), (width, 1, width, 1))
    return torch.einsum("hwij,ij->hw", windows, kernel)


def conv2d_by_hand(image, weight, bias, stride=1, padding=0):
    channels, height, width = image.shape
    padded = torch.zeros(channels, height + 2 * padding, width + 2 * padding)
    padded[:, padding : height + padding, padding : width + padding].copy_(image)
    k = weight.shape[3]
    (_, height, width), (plane, line, _) = padded.shape, padded.stride()
    shape = (channels, (height - k) // stride + 1, (width - k) // stride + 1, k, k)
    windows = padded.as_strided(shape, (plane, stride * line, stride, line, 1))
    return torch.einsum("chwij,ocij->ohw", windows, weight) + bias[:, None, None]
