"""Chapter 5: Sequential (video P22)
第 5 章：Sequential（视频 P22）

A network is often a plain row of layers: what the first one gives goes into the second one, and so on. nn.Sequential
is such a row, as one object. Here you build the CIFAR10 network of the video with it, count what it can learn, look at
the shapes between its layers, and draw it in TensorBoard.
网络常常就是一排层：第一层的输出交给第二层，以此类推。nn.Sequential 就是把这一排层装成一个对象。
这一章用它搭出视频里的 CIFAR10 网络，数一数有多少参数，看看层与层之间的形状，再用 TensorBoard 把网络画出来。

    row = nn.Sequential(nn.Linear(6, 4), nn.ReLU(), nn.Linear(4, 2))
    row(torch.ones(5, 6)).shape               # torch.Size([5, 2])            three layers, one call   三层，一次调用
    count_parameters(row)                     # 38                            6*4 + 4 + 4*2 + 2
    shapes_through(row, torch.ones(5, 6))     # [(5, 4), (5, 4), (5, 2)]      after each layer         每一层之后

Replace every `raise NotImplementedError("TODO")` with your own code, then run
把每一处 `raise NotImplementedError("TODO")` 换成自己的代码，然后运行

    python tutor.py check 5
"""

import os
import sys
import tempfile
import warnings
from collections.abc import Callable

import torch
from torch import Tensor, nn
from torch.utils.tensorboard import SummaryWriter


class Cifar10Net(nn.Module):
    """The network of the video: pictures (N, 3, 32, 32) to ten raw scores each (N, 10), for any N.

    Nine layers in a row, these and no others:

        1  Conv2d     3 -> 32    kernel 5, padding 2
        2  MaxPool2d  2
        3  Conv2d     32 -> 32   kernel 5, padding 2
        4  MaxPool2d  2
        5  Conv2d     32 -> 64   kernel 5, padding 2
        6  MaxPool2d  2
        7  Flatten
        8  Linear     1024 -> 64
        9  Linear     64 -> 10

    - At least five of the nine are put together with nn.Sequential; one for all nine is fine, and so are several.
    - Raw scores: nothing comes after the last Linear. The loss of chapter 6 does the rest.
    - Every layer is trainable, with its bias, and is there once: 145,578 parameters in all.
    - What you call your attributes is up to you.

    视频里的网络：图片 (N, 3, 32, 32) 变成每张图片 10 个原始分数 (N, 10)，N 任意。
    一排九层，就是上面这些，一层不多，一层不少（kernel 是卷积核的大小）。
    - 九层里至少有五层用 nn.Sequential 组合起来；九层都放进一个可以，分成几个也可以。
    - 输出原始分数：最后一个 Linear 之后什么都没有，剩下的由第 6 章的损失函数完成。
    - 每一层都可以训练、带 bias，并且只有一份：一共 145,578 个参数。
    - 属性叫什么名字都可以。

    >>> Cifar10Net()(torch.ones(2, 3, 32, 32)).shape
    torch.Size([2, 10])
    """

    def __init__(self) -> None:
        super().__init__()
        # padding 2 = kernel 5 // 2: a convolution keeps the side, and each pooling halves it: 32, 16, 8, 4. So Flatten
        # finds 64 * 4 * 4 = 1024 numbers for each picture.
        # padding 2 = 卷积核 5 // 2：卷积不改变边长，每次池化减半：32、16、8、4。
        # 所以展平之后，每张图片有 64 * 4 * 4 = 1024 个数。
        self.model = nn.Sequential(
            nn.Conv2d(3, 32, kernel_size=5, padding=2),  # (N, 3, 32, 32) -> (N, 32, 32, 32)
            nn.MaxPool2d(2),  # (N, 32, 32, 32) -> (N, 32, 16, 16)
            nn.Conv2d(32, 32, kernel_size=5, padding=2),  # (N, 32, 16, 16)
            nn.MaxPool2d(2),  # (N, 32, 16, 16) -> (N, 32, 8, 8)
            nn.Conv2d(32, 64, kernel_size=5, padding=2),  # (N, 32, 8, 8) -> (N, 64, 8, 8)
            nn.MaxPool2d(2),  # (N, 64, 8, 8) -> (N, 64, 4, 4)
            nn.Flatten(),  # (N, 64, 4, 4) -> (N, 1024)
            nn.Linear(64 * 4 * 4, 64),  # (N, 1024) -> (N, 64)
            nn.Linear(64, 10),  # (N, 64) -> (N, 10)
        )

    def forward(self, x: Tensor) -> Tensor:
        return self.model(x)  # (N, 3, 32, 32) -> (N, 10)


def count_parameters(model: nn.Module) -> int:
    """How many numbers `model` learns: the sizes of all its trainable parameters, added up, as an int.

    A parameter is trainable if its `requires_grad` is True. The network may be nested as deeply as it likes. The model
    itself stays as it is.

    `model` 要学习多少个数：所有可训练参数的元素个数之和，类型是 int。
    `requires_grad` 为 True 的参数才是可训练的。网络可以嵌套任意多层。模型本身保持不变。

    >>> count_parameters(nn.Linear(3, 2))
    8
    """
    # numel(): the number of elements, whatever the shape. parameters() goes through layers inside layers, too.
    # numel()：元素个数，不管什么形状。parameters() 会走遍嵌套在里面的层。
    return sum(parameter.numel() for parameter in model.parameters() if parameter.requires_grad)


def shapes_through(model: nn.Sequential, x: Tensor) -> list[tuple[int, ...]]:
    """The shape of the output after each layer of `model`, in order, when `x` goes in at the front.

    One tuple for each layer, the batch's dimension included; the shape of `x` itself is not in the list. A layer that
    stands in the row twice works twice, and gives two tuples. The model stays as it is: its parameters, and the mode
    (train or eval) it is in.

    把 `x` 从最前面送进 `model`，依次返回经过每一层之后输出的形状。
    每层一个元组，包含批大小那一维；`x` 自己的形状不在列表里。同一个层在这一排里出现两次，就工作两次，对应两个元组。
    模型保持不变：参数不变，所处的模式（训练或评估）也不变。

    >>> shapes_through(nn.Sequential(nn.Linear(6, 4), nn.ReLU(), nn.Linear(4, 2)), torch.ones(5, 6))
    [(5, 4), (5, 4), (5, 2)]
    """
    shapes = []
    for layer in model:  # the row in order, repeated layers too     按顺序，重复出现的层也会再走一次
        x = layer(x)  # a new tensor under the old name: the caller's x stays     新张量用旧名字，调用者的 x 不变
        shapes.append(tuple(x.shape))
    return shapes


def log_graph(model: nn.Module, x: Tensor, log_dir: str) -> None:
    """Writes the graph of `model`, as `x` runs through it, into `log_dir`, for TensorBoard to draw.

    When the function returns, the event file in `log_dir` is complete: whoever reads it at once finds the whole graph.
    The folder may not exist yet. The model stays as it is: its parameters, and the mode (train or eval) it is in.

    把 `x` 流过 `model` 的计算图写进 `log_dir`，供 TensorBoard 画出来。
    函数返回时，`log_dir` 里的事件文件必须已经写完整：马上去读就能读到整张图。文件夹可能还不存在。
    模型保持不变：参数不变，所处的模式（训练或评估）也不变。
    """
    # Leaving the `with` block closes the writer, and close() writes all that is still waiting in memory.
    # 离开 with 代码块时 writer 会关闭，close() 会把还在内存里等待的内容全部写进文件。
    with SummaryWriter(log_dir) as writer:
        writer.add_graph(model, x)


# --- What your code does: `python exercises/ch05_sequential.py`     看看你的代码的效果 ---


def small_row() -> nn.Sequential:
    """Five layers in a row, for pictures (N, 1, 8, 8).     一排五层，输入图片 (N, 1, 8, 8)。"""
    return nn.Sequential(
        nn.Conv2d(1, 6, kernel_size=3),  # (N, 1, 8, 8) -> (N, 6, 6, 6)
        nn.MaxPool2d(2),  # (N, 6, 6, 6) -> (N, 6, 3, 3)
        nn.Flatten(),  # (N, 6, 3, 3) -> (N, 54)
        nn.Linear(54, 20),  # (N, 54) -> (N, 20)
        nn.Linear(20, 10),  # (N, 20) -> (N, 10)
    )


def drawing() -> str:
    """What stands between the layers of `small_row`, as bars.     `small_row` 各层之间的数据，用横条画出来。"""
    row = small_row()
    lines = ""
    for layer, shape in zip(row, shapes_through(row, torch.ones(1, 1, 8, 8)), strict=False):
        numbers = torch.Size(shape).numel()
        lines += f"\n  {type(layer).__name__:10} {'#' * max(1, numbers // 6):36} {shape}"
    return lines


def logged() -> str:
    """Logs a graph and says how to look at it.     记录计算图，并告诉你怎样查看。"""
    folder = os.path.join(tempfile.gettempdir(), "pytorch_course_ch05")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # add_graph's own, not yours     是 add_graph 自己的，与你无关
        log_graph(small_row(), torch.ones(64, 1, 8, 8), folder)
    return f"\n  tensorboard --logdir={folder}"


SHOWN: dict[str, Callable[[], object]] = {
    "Cifar10Net()(torch.ones(2, 3, 32, 32)).shape": lambda: Cifar10Net()(torch.ones(2, 3, 32, 32)).shape,
    "count_parameters(Cifar10Net())": lambda: count_parameters(Cifar10Net()),
    "shapes_through": drawing,
    "log_graph": logged,
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
        print("Chapter 5: not started yet. Fill in the first TODO, then run: python tutor.py check 5")
        print("第 5 章：还没有开始。先填好第一个 TODO，再运行：python tutor.py check 5")
