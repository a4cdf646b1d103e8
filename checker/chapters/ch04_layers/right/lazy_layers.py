"""
en: Lazy layers, keyword arguments and annotations everywhere; one channel as a special case of many.
zh: 惰性层，处处写关键字参数和类型注解；把单通道当成多通道的特例。
"""

import torch
from torch import nn


def conv2d_output_size(n: int, kernel_size: int, stride: int = 1, padding: int = 0, dilation: int = 1) -> int:
    if (room := n + 2 * padding - dilation * (kernel_size - 1) - 1) >= 0:
        return room // stride + 1
    raise ValueError(f"the kernel does not fit: {room=}")


def maxpool2d_output_size(
    n: int, kernel_size: int, stride: int | None = None, padding: int = 0, ceil_mode: bool = False
) -> int:
    stride = kernel_size if stride is None else stride
    last = (n + 2 * padding - kernel_size + (stride - 1 if ceil_mode else 0)) // stride
    return last + (last * stride < n + padding or not ceil_mode)


def conv2d_weight_shape(in_channels: int, out_channels: int, kernel_size: int) -> tuple[int, int, int, int]:
    return torch.Size((out_channels, in_channels, kernel_size, kernel_size))


def same_size_conv(in_channels: int, out_channels: int, kernel_size: int) -> nn.Conv2d:
    return nn.Conv2d(in_channels, out_channels, kernel_size=kernel_size, padding="same", padding_mode="reflect")


def flatten_images(imgs: torch.Tensor) -> torch.Tensor:
    return imgs.clone(memory_format=torch.contiguous_format).view(imgs.shape[0], -1)


class ConvPool(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.conv = nn.LazyConv2d(out_channels=6, kernel_size=3)
        self.pool = nn.MaxPool2d(kernel_size=3, ceil_mode=True)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.pool(self.conv(x)).relu()


def relu_(x: torch.Tensor) -> torch.Tensor:
    return torch.nn.functional.threshold_(x, 0.0, 0.0)


def relu(x: torch.Tensor) -> torch.Tensor:
    return (x + x.abs()) / 2


def linear_by_hand(x: torch.Tensor, weight: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
    return torch.baddbmm(bias, x[None], weight.mT[None]).squeeze(0)


def conv2d_one_channel(image: torch.Tensor, kernel: torch.Tensor) -> torch.Tensor:
    return conv2d_by_hand(image[None], kernel[None, None], torch.zeros(1))[0]


def conv2d_by_hand(
    image: torch.Tensor, weight: torch.Tensor, bias: torch.Tensor, stride: int = 1, padding: int = 0
) -> torch.Tensor:
    image = torch.nn.functional.pad(input=image, pad=(padding, padding, padding, padding))
    k = weight.shape[-1]
    starts = [range(0, side - k + 1, stride) for side in image.shape[1:]]
    result = image.new_empty(len(weight), *map(len, starts))
    for y, i in enumerate(starts[0]):
        for x, j in enumerate(starts[1]):
            torch.sum(weight * image[:, i : i + k, j : j + k], dim=(1, 2, 3), out=result[:, y, x])
    return result + bias[:, None, None]
