"""
en: One nn.Sequential inside the class, masks instead of clamp, divmod for the sizes.
zh: 类里面放一个 nn.Sequential，用掩码代替 clamp，用 divmod 算尺寸。
"""

import torch
from torch import nn


def conv2d_output_size(n, kernel_size, stride=1, padding=0, dilation=1):
    steps, _ = divmod(n + 2 * padding - dilation * (kernel_size - 1) - 1, stride)
    return steps + 1


def maxpool2d_output_size(n, kernel_size, stride=None, padding=0, ceil_mode=False):
    if not stride:
        stride = kernel_size
    steps, rest = divmod(n + 2 * padding - kernel_size, stride)
    size = steps + 1
    if rest > 0 and ceil_mode:
        size += 1
        if (size - 1) * stride >= n + padding:
            size -= 1
    return size


def conv2d_weight_shape(in_channels, out_channels, kernel_size):
    return (out_channels, in_channels) + (kernel_size,) * 2


def same_size_conv(in_channels, out_channels, kernel_size):
    return nn.Conv2d(
        in_channels=in_channels,
        out_channels=out_channels,
        kernel_size=kernel_size,
        stride=1,
        padding=(kernel_size - 1) // 2,
    )


def flatten_images(imgs):
    return imgs.reshape(len(imgs), -1)


class ConvPool(nn.Module):
    def __init__(self):
        super(ConvPool, self).__init__()
        self.model1 = nn.Sequential(
            nn.Conv2d(3, 6, 3, 1, 0),
            nn.MaxPool2d(3, 3, 0, ceil_mode=True),
            nn.ReLU(inplace=True),
        )

    def forward(self, input):
        return self.model1(input)


def relu_(x):
    x[x < 0] = 0
    return x


def relu(x):
    return x * (x > 0)


def linear_by_hand(x, weight, bias):
    return torch.matmul(x, weight.transpose(0, 1)) + bias


def conv2d_one_channel(image, kernel):
    k = kernel.size(0)
    H, W = image.shape
    out = torch.zeros(H - k + 1, W - k + 1)
    for y in range(out.size(0)):
        for x in range(out.size(1)):
            for dy in range(k):
                for dx in range(k):
                    out[y, x] += image[y + dy, x + dx] * kernel[dy, dx]
    return out


def conv2d_by_hand(image, weight, bias, stride=1, padding=0):
    pad = nn.ZeroPad2d(padding)
    image = pad(image)
    C, H, W = image.shape
    O, _, k, _ = weight.shape
    out = torch.empty(O, (H - k) // stride + 1, (W - k) // stride + 1)
    for o in range(O):
        for y in range(out.shape[1]):
            for x in range(out.shape[2]):
                total = bias[o]
                for c in range(C):
                    total = (
                        total
                        + (image[c, y * stride : y * stride + k, x * stride : x * stride + k] * weight[o, c]).sum()
                    )
                out[o, y, x] = total
    return out
