"""Chapter 4: layers (videos P16 to P21)
第 4 章：网络层（视频 P16 到 P21）

First you work out what the layers of torch.nn do to the size of a picture. Then you put three of them together in a
class of your own. At the end you rebuild two of them by hand, and see that there is no magic inside.
先算出 torch.nn 的各种层怎样改变图片的尺寸；再把其中三层组合成自己的类；最后手动实现其中两层，看看里面并没有什么魔法。

    >>> conv2d_output_size(5, 3)          # a 3x3 kernel slides over a 5x5 picture    3x3 的卷积核在 5x5 的图片上滑动
    3

Replace every `raise NotImplementedError("TODO")` with your own code, then run
把每一处 `raise NotImplementedError("TODO")` 换成自己的代码，然后运行

    python tutor.py check 4
"""

import sys
from collections.abc import Callable

import torch
from torch import Tensor, nn


def conv2d_output_size(n: int, kernel_size: int, stride: int = 1, padding: int = 0, dilation: int = 1) -> int:
    """The side of what nn.Conv2d makes of a square picture with side n, as an int.

    `padding` rings of zeros are laid around the picture, then the kernel slides over it in steps of `stride`; a step
    that would carry it over the edge is not taken. `dilation` spreads the kernel out: its cells lie `dilation` apart
    (1: side by side). You may rely on this: the kernel, spread out, fits at least once.

    边长为 n 的正方形图片经过 nn.Conv2d 之后的边长，返回 int。
    先在图片四周补 `padding` 圈 0，卷积核再以 `stride` 为步长滑动；会越过边缘的那一步不走。
    `dilation` 把卷积核撑开：相邻两格相距 `dilation`（1 表示紧挨着）。数据保证撑开后的卷积核至少放得下一次。

    >>> conv2d_output_size(32, 5, padding=2)
    32
    """
    # TODO: the formula of the notes, with dilation     写出笔记里带 dilation 的公式
    raise NotImplementedError("TODO")


def maxpool2d_output_size(
    n: int, kernel_size: int, stride: int | None = None, padding: int = 0, ceil_mode: bool = False
) -> int:
    """The side of what nn.MaxPool2d makes of a square picture with side n, as an int.

    `stride=None` means: the same as `kernel_size`. With `ceil_mode=False` the side is counted as for a convolution.
    With `ceil_mode=True` the division is rounded up, so a last window may stick out, with one exception, PyTorch's own:
    the last window must start inside the picture or its left padding, otherwise it is dropped. Counted from the left
    end of the padding, window number i (0, 1, 2, ...) starts at `i * stride`, and the picture ends just before
    `padding + n`.
    You may rely on this: the window fits at least once, and `padding` is at most half of `kernel_size`.

    边长为 n 的正方形图片经过 nn.MaxPool2d 之后的边长，返回 int。
    `stride=None` 表示步长等于 `kernel_size`。`ceil_mode=False` 时算法与卷积相同；`ceil_mode=True` 时除法向上取整，
    最后一个窗口可以伸出边缘。但 PyTorch 有一个例外：最后一个窗口必须从图片内部或左侧的 padding 开始，否则舍弃。
    从 padding 的最左端数起，第 i 个窗口（i 从 0 开始）从 `i * stride` 开始，图片到 `padding + n` 为止（不含这一格）。
    数据保证：窗口至少放得下一次，`padding` 不超过 `kernel_size` 的一半。

    >>> maxpool2d_output_size(5, 3), maxpool2d_output_size(5, 3, ceil_mode=True)
    (1, 2)
    """
    # TODO: mind stride=None, then ceil_mode, then the last window     依次处理 stride=None、ceil_mode、最后一个窗口
    raise NotImplementedError("TODO")


def conv2d_weight_shape(in_channels: int, out_channels: int, kernel_size: int) -> tuple[int, int, int, int]:
    """The shape of the weight of nn.Conv2d(in_channels, out_channels, kernel_size), as a tuple of four ints.

    nn.Conv2d(in_channels, out_channels, kernel_size) 的权重 weight 的形状，返回由四个 int 组成的元组。
    """
    # TODO: how many kernels are there, and how many layers has each?     有多少个卷积核？每个卷积核有几层？
    raise NotImplementedError("TODO")


def same_size_conv(in_channels: int, out_channels: int, kernel_size: int) -> nn.Conv2d:
    """An nn.Conv2d whose output has the same height and width as its input.

    `kernel_size` is odd (1, 3, 5, ...). It is an ordinary convolution: stride 1, no dilation, no groups.

    返回一个 nn.Conv2d，输出的高和宽与输入相同。
    `kernel_size` 是奇数（1、3、5……）。它是普通的卷积：步长为 1，不用 dilation，也不分组（groups）。
    """
    # TODO: which padding makes up for what the kernel takes away?     卷积核“吃掉”的边要用多大的 padding 补回来？
    raise NotImplementedError("TODO")


def flatten_images(imgs: Tensor) -> Tensor:
    """One row of numbers for each picture: (N, C, H, W) to (N, C*H*W), each row in the order channel, height, width.

    N is 1 or more, C, H and W are anything. However the batch lies in memory (cut out of a larger one, or with swapped
    axes): the numbers and their order are all that counts.

    把每张图片展平成一行：(N, C, H, W) 变成 (N, C*H*W)，每一行的顺序是通道、高、宽。
    N 从 1 开始，C、H、W 任意。不管这个批次在内存里怎样存放（从更大的批次里切出来的、交换过维度的），
    只看数值和顺序。
    """
    # TODO: the batch stays a batch     批次这一维要保留
    raise NotImplementedError("TODO")


class ConvPool(nn.Module):
    """Three layers in a row: (N, 3, H, W) to (N, 6, H', W'), for any N, and any H and W from 3.

    1. Conv2d from 3 channels to 6 with a 3x3 kernel (stride 1, no padding)
    2. MaxPool2d with a 3x3 window and ceil_mode=True
    3. ReLU

    What you call your attributes is up to you. The convolution can be trained: its weight is one of the
    network's parameters(), and gradients reach it.

    依次经过三层：(N, 3, H, W) 变成 (N, 6, H', W')，N 任意，H 和 W 从 3 开始任意。
    1. Conv2d：3 通道到 6 通道，卷积核 3x3（步长为 1，不补边）；2. MaxPool2d：窗口 3x3，ceil_mode=True；3. ReLU。
    属性叫什么名字都可以。卷积层要能训练：它的权重在网络的 parameters() 里，梯度也能传到那里。

    >>> ConvPool()(torch.ones(2, 3, 9, 7)).shape
    torch.Size([2, 6, 3, 2])
    """

    def __init__(self) -> None:
        # TODO: set up nn.Module first, then make your layers     先初始化父类 nn.Module，再创建各层
        raise NotImplementedError("TODO")

    def forward(self, x: Tensor) -> Tensor:
        # TODO: send x through your layers     让 x 依次经过各层
        raise NotImplementedError("TODO")


def relu_(x: Tensor) -> Tensor:
    """ReLU in place, like nn.ReLU(inplace=True): negative numbers in x itself become 0, and x itself is returned.

    x is a float tensor of any shape.

    原地的 ReLU，就像 nn.ReLU(inplace=True)：把 x 自身里的负数变成 0，并返回 x 本身。x 是任意形状的浮点张量。
    """
    # TODO: change x, return x     修改 x，返回 x
    raise NotImplementedError("TODO")


def relu(x: Tensor) -> Tensor:
    """ReLU: a tensor like x with 0 in place of every negative number; x stays as it was.

    x is a float tensor of any shape.

    ReLU：返回与 x 形状相同的张量，其中的负数换成 0；x 保持原样。x 是任意形状的浮点张量。
    """
    # TODO: leave x alone     不要动 x
    raise NotImplementedError("TODO")


def linear_by_hand(x: Tensor, weight: Tensor, bias: Tensor) -> Tensor:
    """What nn.Linear does, by hand: x (N, in), weight (out, in), bias (out,) to (N, out).

    By hand means: with `@`, or with sums and products, but not with nn.Linear or F.linear. Each row of x is one sample.
    Output number o of a sample: its inputs times row o of the weight, added up, plus number o of the bias.

    手动实现 nn.Linear：x (N, in)、weight (out, in)、bias (out,)，得到 (N, out)。
    “手动”指用 `@`，或者用加法和乘法，但不用 nn.Linear 或 F.linear。x 的每一行是一个样本；
    一个样本的第 o 个输出 = 它的各个输入分别乘以 weight 第 o 行的对应数，求和，再加上 bias 的第 o 个数。
    """
    # TODO: which of the two has to be transposed?     哪一个需要转置？
    raise NotImplementedError("TODO")


def conv2d_one_channel(image: Tensor, kernel: Tensor) -> Tensor:
    """A convolution by hand, stride 1, no padding: image (H, W), kernel (k, k) to (H-k+1, W-k+1).

    Lay the kernel on the picture with its top left corner on cell (i, j), multiply the two numbers that meet in each
    cell and add it all up: that is cell (i, j) of the result. As in PyTorch the kernel is not flipped.
    By hand means: from slices, sums and products, without PyTorch's own convolution, unfold or fft; NumPy inside is
    fine. The result is a float32 tensor, as image and kernel are; only values are asked for, no gradients.

    手动实现卷积，步长为 1，不补边：image (H, W)、kernel (k, k)，得到 (H-k+1, W-k+1)。
    把卷积核的左上角放在图片的 (i, j) 格，叠在一起的数两两相乘，再全部相加，就是结果的 (i, j) 格。
    和 PyTorch 一样，不翻转卷积核。
    “手动”指用切片、加法和乘法，不用 PyTorch 自带的卷积、unfold 或 fft；里面可以用 NumPy。
    结果和 image、kernel 一样是 float32 张量；只要数值，不要求梯度。
    """
    # TODO: how many positions are there, downwards and to the right?     往下、往右各有多少个位置？
    raise NotImplementedError("TODO")


def conv2d_by_hand(image: Tensor, weight: Tensor, bias: Tensor, stride: int = 1, padding: int = 0) -> Tensor:
    """★ The whole nn.Conv2d by hand: image (C, H, W), weight (O, C, k, k), bias (O,) to (O, H', W').

    Lay `padding` rings of zeros around the picture, then slide in steps of `stride`. Kernel o has one layer for each of
    the C channels; all C*k*k products are added up, plus number o of the bias: that is a cell of output channel o.
    By hand means the same as above, and the result is a float32 tensor again; only values are asked for.

    ★ 手动实现整个 nn.Conv2d：image (C, H, W)、weight (O, C, k, k)、bias (O,)，得到 (O, H', W')。
    先在图片四周补 `padding` 圈 0，再以 `stride` 为步长滑动。第 o 个卷积核对 C 个通道各有一层；
    C*k*k 个乘积全部相加，再加上 bias 的第 o 个数，就是第 o 个输出通道的一格。
    “手动”的意思同上，结果也是 float32 张量；只要数值。
    """
    # TODO: padding first, then the windows     先补边，再取窗口
    raise NotImplementedError("TODO")


# Below: what you see when you run this file itself. Nothing to fill in.
# 下面是直接运行本文件时显示的内容，不用填写。

HOUSE = """
....................
.........##.........
.......######.......
.....##########.....
...##############...
.....##########.....
.....###....###.....
.....###....###.....
.....###....###.....
....................
"""


def edges() -> str:
    """The upright edges of HOUSE, found by conv2d_one_channel.     用 conv2d_one_channel 找出 HOUSE 的竖直边缘。"""
    picture = torch.tensor([[float(cell == "#") for cell in line] for line in HOUSE.split()])  # (10, 20)
    kernel = torch.tensor([[1.0, 0.0, -1.0]] * 3)  # (3, 3): left minus right
    strength = conv2d_one_channel(picture, kernel).abs()  # (8, 18)
    return HOUSE + "\n" + "\n".join("".join(" .+#"[min(int(cell), 3)] for cell in line) for line in strength)


SHOWN: dict[str, Callable[[], object]] = {
    "conv2d_output_size(32, 5, padding=2)": lambda: conv2d_output_size(32, 5, padding=2),
    "maxpool2d_output_size(5, 3, ceil_mode=True)": lambda: maxpool2d_output_size(5, 3, ceil_mode=True),
    "conv2d_weight_shape(3, 6, 5)": lambda: conv2d_weight_shape(3, 6, 5),
    "same_size_conv(3, 6, 5)": lambda: same_size_conv(3, 6, 5),
    "flatten_images(torch.ones(2, 3, 4, 5)).shape": lambda: flatten_images(torch.ones(2, 3, 4, 5)).shape,
    "ConvPool()(torch.ones(2, 3, 32, 32)).shape": lambda: ConvPool()(torch.ones(2, 3, 32, 32)).shape,
    "relu(torch.tensor([-1.0, 2.0]))": lambda: relu(torch.tensor([-1.0, 2.0])),
    "linear_by_hand": lambda: linear_by_hand(torch.ones(1, 2), torch.ones(3, 2), torch.tensor([0.0, 1.0, 2.0])),
    "conv2d_one_channel": edges,
    "conv2d_by_hand": lambda: conv2d_by_hand(torch.ones(1, 3, 3), torch.ones(1, 1, 2, 2), torch.zeros(1)),
}


def is_shown(call: str, make: Callable[[], object]) -> bool:
    """Print what a call gives; False if its task is not started yet.     打印调用的结果；任务还没开始则返回 False。"""
    try:
        print(f"{call} -> {make()}")
    except Exception as error:
        if error.args == ("TODO",):
            return False
        print(f"{call} -> {type(error).__name__}: {error}")
    return True


if __name__ == "__main__":
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")  # a console without Chinese shows "?"     不支持中文的控制台显示“?”
    if not any([is_shown(call, make) for call, make in SHOWN.items()]):
        print("Chapter 4: not started yet. Fill in the first TODO, then run: python tutor.py check 4")
        print("第 4 章：还没有开始。先填好第一个 TODO，再运行：python tutor.py check 4")
