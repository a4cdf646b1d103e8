"""
en: Convolution as one matrix product: every window becomes a row. Sizes by len(range(...)), relu by torch.maximum.
zh: 把卷积写成一次矩阵乘法：每个窗口变成一行。尺寸用 len(range(...))，relu 用 torch.maximum。
"""

import torch
from torch import nn


def conv2d_output_size(n, kernel_size, stride=1, padding=0, dilation=1):
    return len(range(0, n + 2 * padding - dilation * (kernel_size - 1), stride))


def maxpool2d_output_size(n, kernel_size, stride=None, padding=0, ceil_mode=False):
    stride = kernel_size if stride is None else stride
    whole = range(0, n + 2 * padding - kernel_size + 1, stride)
    if not ceil_mode:
        return len(whole)
    return len(range(0, min(n + padding, n + 2 * padding - kernel_size + stride), stride))


def conv2d_weight_shape(in_channels, out_channels, kernel_size):
    kernel = [kernel_size] * 2
    return (out_channels, in_channels, *kernel)


def same_size_conv(in_channels, out_channels, kernel_size):
    conv = nn.Conv2d(in_channels, out_channels, kernel_size)
    conv.padding = (kernel_size // 2, kernel_size // 2)
    return conv


def flatten_images(imgs):
    return imgs.flatten(start_dim=1)


class ConvPool(nn.Module):
    def __init__(self):
        super().__init__()
        layers = [nn.Conv2d(3, 6, 3), nn.ReLU(), nn.MaxPool2d(3, ceil_mode=True), nn.ReLU()]
        self.net = nn.Sequential(*layers)

    def forward(self, x):
        out = self.net(x)
        return out


def relu_(x):
    x *= (x > 0).to(x.dtype)
    return x


def relu(x):
    return torch.maximum(x, torch.tensor(0.0))


def linear_by_hand(x, weight, bias):
    ones = torch.ones(len(x), 1)
    return torch.cat([x, ones], dim=1) @ torch.cat([weight, bias[:, None]], dim=1).T


def _windows(image, k, stride=1):
    rows = range(0, image.shape[-2] - k + 1, stride)
    columns = range(0, image.shape[-1] - k + 1, stride)
    flat = torch.stack([image[..., i : i + k, j : j + k].reshape(-1) for i in rows for j in columns])
    return flat, len(rows), len(columns)


def conv2d_one_channel(image, kernel):
    flat, rows, columns = _windows(image, kernel.shape[0])
    return (flat @ kernel.reshape(-1)).reshape(rows, columns)


def conv2d_by_hand(image, weight, bias, stride=1, padding=0):
    image = torch.nn.functional.pad(image, (padding,) * 4, mode="constant", value=0)
    flat, rows, columns = _windows(image, weight.shape[-1], stride)
    return (weight.flatten(1) @ flat.T + bias.unsqueeze(1)).view(-1, rows, columns)
