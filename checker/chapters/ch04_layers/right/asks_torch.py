"""
en: Asks torch's own layers wherever the task allows it, and puts its answers together from its own other answers.
zh: 任务允许的地方都直接问 torch 自己的层，再用自己的其他答案拼出答案。
"""

import torch
from torch.nn import Conv2d, MaxPool2d, Module, ReLU


def conv2d_output_size(n, kernel_size, stride=1, padding=0, dilation=1):
    layer = Conv2d(1, 1, kernel_size, stride, padding, dilation)
    with torch.no_grad():
        return layer(torch.ones(1, 1, n, n)).shape[2]


def maxpool2d_output_size(n, kernel_size, stride=None, padding=0, ceil_mode=False):
    layer = MaxPool2d(kernel_size, stride, padding, ceil_mode=ceil_mode)
    return len(layer(torch.ones(1, n, n))[0])


def conv2d_weight_shape(in_channels, out_channels, kernel_size):
    return Conv2d(in_channels, out_channels, kernel_size).weight.size()


class SameSize(Conv2d):
    def __init__(self, in_channels, out_channels, kernel_size):
        super().__init__(in_channels, out_channels, kernel_size, padding=kernel_size // 2)


def same_size_conv(in_channels, out_channels, kernel_size):
    return SameSize(in_channels, out_channels, kernel_size)


def flatten_images(imgs):
    return torch.stack([img.flatten() for img in imgs])


class ConvPool(Module):
    def __init__(self):
        super().__init__()
        self.add_module("conv", Conv2d(3, 6, 3))
        self.add_module("pool", MaxPool2d(3, ceil_mode=True))

    def forward(self, x):
        return relu(self.pool(self.conv(x)))


def relu_(x):
    x.copy_(relu(x))
    return x


def relu(x):
    return ReLU()(x)


def linear_by_hand(x, weight, bias):
    return torch.stack([torch.mv(weight, sample) + bias for sample in x])


def conv2d_one_channel(image, kernel):
    k = kernel.shape[0]
    height, width = image.shape
    result = torch.zeros(conv2d_output_size(height, k), conv2d_output_size(width, k))
    for i in range(result.shape[0]):
        for j in range(result.shape[1]):
            result[i][j] = torch.dot(image[i : i + k, j : j + k].flatten(), kernel.flatten())
    return result


def conv2d_by_hand(image, weight, bias, stride=1, padding=0):
    padded = torch.nn.ConstantPad2d(padding, 0.0)(image)
    maps = []
    for kernels, b in zip(weight, bias):
        full = sum(conv2d_one_channel(channel, kernel) for channel, kernel in zip(padded, kernels))
        maps.append(full[::stride, ::stride] + b)
    return torch.stack(maps)
