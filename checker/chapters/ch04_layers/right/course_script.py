"""
en: A script in the style of the course: star import, shadowed names, prints, work at the top level, Chinese names.
zh: 课程风格的脚本：星号导入、盖住内置名字、print、顶层就干活、中文名字。
"""

import torch
import torchvision  # noqa: F401
from torch.nn import *  # noqa: F403
from torch.nn import Conv2d, MaxPool2d, Module, ReLU


def conv2d_output_size(n, kernel_size, stride=1, padding=0, dilation=1):
    核 = dilation * (kernel_size - 1) + 1
    输出 = (n - 核 + 2 * padding) / stride + 1
    print("输出尺寸", 输出)
    return int(输出)


def maxpool2d_output_size(n, kernel_size, stride=None, padding=0, ceil_mode=False):
    if stride == None:  # noqa: E711
        stride = kernel_size
    out = (n - kernel_size + 2 * padding) / stride + 1
    if ceil_mode == True:  # noqa: E712
        if out != int(out):
            out = int(out) + 1
        if (out - 1) * stride >= n + padding:
            out = out - 1
    return int(out)


def conv2d_weight_shape(in_channels, out_channels, kernel_size):
    str = (out_channels, in_channels, kernel_size, kernel_size)
    print(str)
    return str


def same_size_conv(in_channels, out_channels, kernel_size):
    input = int((kernel_size - 1) / 2)
    return Conv2d(in_channels, out_channels, kernel_size, 1, input)


def flatten_images(imgs):
    print(imgs.shape)
    output = torch.reshape(imgs, (imgs.shape[0], -1))
    print(output.shape)
    return output


class ConvPool(Module):
    def __init__(self):
        super(ConvPool, self).__init__()
        self.conv1 = Conv2d(3, 6, 3, stride=1, padding=0)
        self.maxpool1 = MaxPool2d(3, ceil_mode=True)
        self.relu1 = ReLU()

    def forward(self, input):
        output = self.conv1(input)
        output = self.maxpool1(output)
        output = self.relu1(output)
        return output


convpool = ConvPool()
print(convpool)
print(convpool(torch.ones((64, 3, 32, 32))).shape)


def relu_(x):
    return ReLU(inplace=True)(x)


def relu(x):
    input = x.clone()
    return relu_(input)


def linear_by_hand(x, weight, bias):
    output = torch.mm(x, torch.t(weight))
    for i in range(output.shape[0]):
        output[i] = output[i] + bias
    return output


def conv2d_one_channel(image, kernel):
    h = image.shape[0] - kernel.shape[0] + 1
    w = image.shape[1] - kernel.shape[1] + 1
    output = torch.zeros((h, w))
    for i in range(0, h):
        for j in range(0, w):
            output[i, j] = torch.sum(image[i : i + kernel.shape[0], j : j + kernel.shape[1]] * kernel)
    return output


def conv2d_by_hand(image, weight, bias, stride=1, padding=0):
    c, h, w = image.shape
    input = torch.zeros((c, h + padding * 2, w + padding * 2))
    for a in range(c):
        for i in range(h):
            for j in range(w):
                input[a][i + padding][j + padding] = image[a][i][j]
    k = weight.shape[2]
    output = []
    for o in range(weight.shape[0]):
        one = 0
        for a in range(c):
            one = one + conv2d_one_channel(input[a], weight[o][a])
        output.append(one[0::stride, 0::stride] + bias[o])
    print(k)
    return torch.stack(output, 0)
