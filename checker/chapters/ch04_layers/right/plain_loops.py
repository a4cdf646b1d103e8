"""
en: No formulas: sizes are counted one window at a time, everything else is done number by number.
zh: 不用公式：尺寸一个窗口一个窗口地数，其他的一个数一个数地算。
"""

import torch
from torch import nn


def conv2d_output_size(n, kernel_size, stride=1, padding=0, dilation=1):
    count = 0
    start = -padding
    while start + dilation * (kernel_size - 1) < n + padding:
        count += 1
        start += stride
    return count


def maxpool2d_output_size(n, kernel_size, stride=None, padding=0, ceil_mode=False):
    if stride is None:
        stride = kernel_size
    count = 0
    start = -padding
    while start + kernel_size <= n + padding:
        count += 1
        start += stride
    reached_the_end = start - stride + kernel_size == n + padding
    if ceil_mode and not reached_the_end and start < n:
        count += 1
    return count


def conv2d_weight_shape(in_channels, out_channels, kernel_size):
    layer = nn.Conv2d(in_channels, out_channels, kernel_size)
    return tuple(layer.weight.shape)


def same_size_conv(in_channels, out_channels, kernel_size):
    padding = 0
    while 32 + 2 * padding - kernel_size + 1 != 32:
        padding += 1
    return nn.Conv2d(in_channels, out_channels, kernel_size, 1, padding)


def flatten_images(imgs):
    rows = []
    for img in imgs:
        numbers = []
        for channel in img:
            for line in channel:
                for number in line:
                    numbers.append(number.item())
        rows.append(torch.tensor(numbers))
    return torch.stack(rows)


class ConvPool(nn.Module):
    def __init__(self):
        nn.Module.__init__(self)
        self.conv = nn.Conv2d(3, 6, 3)

    def forward(self, x):
        x = self.conv(x)
        lines = []
        for top in range(0, x.shape[2], 3):
            cells = []
            for left in range(0, x.shape[3], 3):
                cells.append(x[:, :, top : top + 3, left : left + 3].amax(dim=(2, 3)))
            lines.append(torch.stack(cells, dim=2))
        return torch.relu(torch.stack(lines, dim=2))


def relu_(x):
    flat = x.view(-1)
    for place in range(len(flat)):
        if flat[place] < 0:
            flat[place] = 0.0
    return x


def relu(x):
    result = x.clone()
    flat = result.view(-1)
    for place in range(flat.numel()):
        flat[place] = max(0.0, flat[place].item())
    return result


def linear_by_hand(x, weight, bias):
    result = torch.zeros(len(x), len(weight))
    for n in range(len(x)):
        for o in range(len(weight)):
            total = bias[o].item()
            for i in range(x.shape[1]):
                total += x[n][i].item() * weight[o][i].item()
            result[n][o] = total
    return result


def conv2d_one_channel(image, kernel):
    picture, k = image.tolist(), kernel.tolist()
    size = len(k)
    lines = []
    for top in range(len(picture) - size + 1):
        line = []
        for left in range(len(picture[0]) - size + 1):
            line.append(sum(picture[top + i][left + j] * k[i][j] for i in range(size) for j in range(size)))
        lines.append(line)
    return torch.tensor(lines)


def conv2d_by_hand(image, weight, bias, stride=1, padding=0):
    channels, height, width = image.shape

    def cell(c, i, j):
        return image[c, i, j].item() if 0 <= i < height and 0 <= j < width else 0.0

    size = weight.shape[2]
    result = []
    for o in range(weight.shape[0]):
        lines = []
        top = -padding
        while top + size <= height + padding:
            line = []
            left = -padding
            while left + size <= width + padding:
                total = bias[o].item()
                for c in range(channels):
                    for i in range(size):
                        for j in range(size):
                            total += weight[o, c, i, j].item() * cell(c, top + i, left + j)
                line.append(total)
                left += stride
            lines.append(line)
            top += stride
        result.append(lines)
    return torch.tensor(result)
