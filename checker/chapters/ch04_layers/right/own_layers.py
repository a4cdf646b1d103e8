"""
en: Every layer of ConvPool is a class of the learner's own; helpers with leading underscores; early returns.
zh: ConvPool 的每一层都是自己写的类；辅助函数名以下划线开头；尽早返回。
"""

from functools import partial, reduce
from operator import add

import torch
from torch import nn


def _positions(side, window, step):
    return 1 + (side - window) // step


def conv2d_output_size(n, kernel_size, stride=1, padding=0, dilation=1):
    return _positions(n + padding + padding, kernel_size + (dilation - 1) * (kernel_size - 1), stride)


def maxpool2d_output_size(n, kernel_size, stride=None, padding=0, ceil_mode=False):
    stride = {None: kernel_size}.get(stride, stride)
    fitting = _positions(n + 2 * padding, kernel_size, stride)
    if not ceil_mode:
        return fitting
    next_start = fitting * stride
    last_end = next_start - stride + kernel_size
    if last_end >= n + 2 * padding:
        return fitting
    if next_start >= n + padding:
        return fitting
    return fitting + 1


def conv2d_weight_shape(in_channels, out_channels, kernel_size):
    with torch.device("meta"):
        return nn.Conv2d(in_channels, out_channels, kernel_size).weight.shape


same_size_conv = partial(nn.Conv2d, padding="same")


def flatten_images(imgs):
    return torch.cat([img.reshape(1, -1) for img in imgs], dim=0)


class _Activation(nn.Module):
    def forward(self, x):
        return torch.max(x, torch.zeros(()))


class _Pool(nn.MaxPool2d):
    def __init__(self):
        super().__init__(3)
        self.ceil_mode = True


class _Convolution(nn.Conv2d):
    def __init__(self):
        super().__init__(in_channels=3, out_channels=6, kernel_size=3, bias=False)


class ConvPool(nn.Module):
    def __init__(self):
        super().__init__()
        self.stages = nn.ModuleDict({"first": _Convolution(), "second": _Pool(), "third": _Activation()})

    def forward(self, x):
        return reduce(lambda value, stage: stage(value), self.stages.values(), x)


def relu_(x):
    x[:] = torch.where(x < 0, torch.zeros_like(x), x)
    return x


def relu(x):
    out = torch.zeros_like(x)
    positive = x > 0
    out[positive] = x[positive]
    return out


def linear_by_hand(x, weight, bias):
    return reduce(add, [torch.outer(x[:, i], weight[:, i]) for i in range(x.shape[1])]) + bias


def conv2d_one_channel(image, kernel):
    k = kernel.shape[0]
    height, width = (_positions(side, k, 1) for side in image.shape)
    return reduce(add, (image[i:][:height, j:][:, :width] * kernel[i, j] for i in range(k) for j in range(k)))


def conv2d_by_hand(image, weight, bias, stride=1, padding=0):
    channels, height, width = image.shape
    padded = torch.zeros(channels, height + 2 * padding, width + 2 * padding)
    padded.narrow(1, padding, height).narrow(2, padding, width).add_(image)
    maps = (reduce(add, map(conv2d_one_channel, padded, kernel)) for kernel in weight)
    return torch.stack([one[::stride, ::stride] for one in maps]) + bias.reshape(-1, 1, 1)
