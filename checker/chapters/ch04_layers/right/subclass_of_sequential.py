"""
en: ConvPool is an nn.Sequential itself; convolution as a sum of shifted pictures, without a loop over windows.
zh: ConvPool 本身就是 nn.Sequential；卷积写成平移后的图片之和，不在窗口上循环。
"""

import math

import torch
from torch import nn


def conv2d_output_size(n, kernel_size, stride=1, padding=0, dilation=1):
    return math.floor((n + 2 * padding - (dilation * (kernel_size - 1) + 1)) / stride + 1)


def maxpool2d_output_size(n, kernel_size, stride=None, padding=0, ceil_mode=False):
    stride = stride or kernel_size
    rounding = math.ceil if ceil_mode else math.floor
    size = rounding((n + 2 * padding - kernel_size) / stride + 1)
    return size - 1 if ceil_mode and (size - 1) * stride >= n + padding else size


def conv2d_weight_shape(in_channels, out_channels, kernel_size):
    return tuple([out_channels, in_channels, kernel_size, kernel_size])


def same_size_conv(in_channels, out_channels, kernel_size):
    half = kernel_size // 2
    return nn.Conv2d(in_channels, out_channels, (kernel_size, kernel_size), padding=(half, half), bias=False)


def flatten_images(imgs):
    return imgs.contiguous().view(imgs.size(0), -1)


class ConvPool(nn.Sequential):
    def __init__(self):
        super().__init__(nn.Conv2d(3, 6, 3), nn.ReLU(), nn.MaxPool2d(3, ceil_mode=True))


def relu_(x):
    return x.relu_()


def relu(x):
    return x.relu()


def linear_by_hand(x, weight, bias):
    return (weight @ x.T).T + bias


def conv2d_one_channel(image, kernel):
    k = kernel.shape[0]
    rows, columns = image.shape[0] - k + 1, image.shape[1] - k + 1
    total = 0
    for i in range(k):
        for j in range(k):
            total = total + kernel[i, j] * image[i : i + rows, j : j + columns]
    return total


def conv2d_by_hand(image, weight, bias, stride=1, padding=0):
    channels, height, width = image.shape
    k = weight.shape[-1]
    big = torch.zeros(channels, height + 2 * padding, width + 2 * padding)
    big[:, padding : padding + height, padding : padding + width] = image
    rows, columns = big.shape[1] - k + 1, big.shape[2] - k + 1
    total = bias.reshape(-1, 1, 1).expand(-1, rows, columns).clone()
    for c in range(channels):
        for i in range(k):
            for j in range(k):
                total += weight[:, c, i, j].reshape(-1, 1, 1) * big[c, i : i + rows, j : j + columns]
    return total[:, ::stride, ::stride]
