"""
en: NumPy inside: arrays in the middle, a tensor at the end.
zh: 里面用 NumPy：中间是数组，最后变回张量。
"""

import numpy as np
import torch
import torch.nn as nn


def conv2d_output_size(n, kernel_size, stride=1, padding=0, dilation=1):
    return int(np.floor((n + 2 * padding - dilation * (kernel_size - 1) - 1) / stride)) + 1


def maxpool2d_output_size(n, kernel_size, stride=None, padding=0, ceil_mode=False):
    stride = kernel_size if stride is None else stride
    starts = np.arange(0, n + 2 * padding, stride)
    if ceil_mode:
        covered = starts - stride + kernel_size >= n + 2 * padding
        covered[0] = False
        return int(((starts < n + padding) & ~covered).sum())
    return int((starts + kernel_size <= n + 2 * padding).sum())


def conv2d_weight_shape(in_channels, out_channels, kernel_size):
    return np.zeros((out_channels, in_channels, kernel_size, kernel_size)).shape


def same_size_conv(in_channels, out_channels, kernel_size):
    return nn.Conv2d(in_channels, out_channels, kernel_size, padding=int(np.floor(kernel_size / 2)))


def flatten_images(imgs):
    return torch.from_numpy(imgs.numpy().reshape(imgs.shape[0], -1).copy())


class ConvPool(nn.Module):
    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.conv1 = nn.Conv2d(in_channels=3, out_channels=6, kernel_size=3, stride=1, padding=0)
        self.maxpool1 = nn.MaxPool2d(kernel_size=3, ceil_mode=True)
        self.relu1 = nn.ReLU()
        self.sigmoid1 = nn.Sigmoid()

    def forward(self, x):
        x = self.conv1(x)
        x = self.maxpool1(x)
        output = self.relu1(x)
        return output


def relu_(x):
    array = x.numpy()
    array[array < 0] = 0
    return x


def relu(x):
    return torch.from_numpy(np.maximum(x.numpy(), np.float32(0)))


def linear_by_hand(x, weight, bias):
    return torch.tensor(np.dot(x.numpy(), weight.numpy().T) + bias.numpy())


def conv2d_one_channel(image, kernel):
    windows = np.lib.stride_tricks.sliding_window_view(image.numpy(), tuple(kernel.shape))
    return torch.from_numpy((windows * kernel.numpy()).sum(axis=(2, 3)))


def conv2d_by_hand(image, weight, bias, stride=1, padding=0):
    padded = np.pad(image.numpy(), [(0, 0), (padding, padding), (padding, padding)])
    k = weight.shape[-1]
    windows = np.lib.stride_tricks.sliding_window_view(padded, (k, k), axis=(1, 2))[:, ::stride, ::stride]
    result = np.tensordot(weight.numpy(), windows, axes=([1, 2, 3], [0, 3, 4])) + bias.numpy()[:, None, None]
    return torch.tensor(result, dtype=torch.float32)
