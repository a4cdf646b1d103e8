"""Chapter 12: what is in this picture? (video P32)
第 12 章：这张图片是什么？（视频 P32）

The network is trained, its weights lie in a file. Now it should answer for one single picture, from anywhere, on a
machine that may have no GPU. Four pieces: the words for the class numbers, the picture as a batch of one, the network
from its file, and the answer in words.
网络已经训练好，参数存在文件里。现在要让它认一张来历不限的图片，而且机器上不一定有 GPU。一共四块：
类别编号对应的名字、只有一张图片的批、从文件里读出来的网络，以及用文字给出的答案。

    classes = class_names(dataset)               # ["airplane", "automobile", "bird", ...]
    model = load_model("from_a_gpu.pth")         # on the CPU, ready for inference     在 CPU 上，可以直接推理
    predict(model, "photo.png", classes)         # ("dog", 0.83)

Replace every `raise NotImplementedError("TODO")` with your own code, then run
把每一处 `raise NotImplementedError("TODO")` 换成自己的代码，然后运行

    python tutor.py check 12
"""

import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest import mock

import torch
from PIL import Image  # noqa: F401 (load_image will need it)
from torch import Tensor, nn
from torchvision import transforms  # noqa: F401 (load_image will need it)


class Cifar10Net(nn.Module):
    """The network of chapter 5, ready made. You may change the class, as long as it computes the same.
    第 5 章的网络，已经写好。可以改写这个类，只要算出的结果一样。
    """

    def __init__(self) -> None:
        super().__init__()
        self.model = nn.Sequential(
            nn.Conv2d(3, 32, 5, padding=2),  # (N, 3, 32, 32) -> (N, 32, 32, 32)
            nn.MaxPool2d(2),  # (N, 32, 32, 32) -> (N, 32, 16, 16)
            nn.Conv2d(32, 32, 5, padding=2),  # (N, 32, 16, 16)
            nn.MaxPool2d(2),  # (N, 32, 16, 16) -> (N, 32, 8, 8)
            nn.Conv2d(32, 64, 5, padding=2),  # (N, 32, 8, 8) -> (N, 64, 8, 8)
            nn.MaxPool2d(2),  # (N, 64, 8, 8) -> (N, 64, 4, 4)
            nn.Flatten(),  # (N, 64, 4, 4) -> (N, 1024)
            nn.Linear(1024, 64),  # (N, 1024) -> (N, 64)
            nn.Linear(64, 10),  # (N, 64) -> (N, 10)
        )

    def forward(self, x: Tensor) -> Tensor:
        return self.model(x)  # (N, 3, 32, 32) -> (N, 10)


def class_names(dataset: Any) -> list[str]:
    """The names of the classes, in the order of their numbers: item 0 is the name of class 0, and so on.

    `dataset.class_to_idx` is a dict from name to number, as torchvision's data sets have it. The numbers go from 0 up
    without gaps. The dict may hold its names in any order, and the data set may have nothing but this one attribute.

    按编号顺序返回类别的名字：第 0 项是第 0 类的名字，依此类推。
    `dataset.class_to_idx` 是从名字到编号的字典，torchvision 的数据集都有。编号从 0 开始，中间没有空缺。
    字典里名字的先后顺序不一定，数据集除了这个属性之外可能什么都没有。

    >>> class_names(SimpleNamespace(class_to_idx={"cat": 1, "ant": 2, "dog": 0}))
    ['dog', 'cat', 'ant']
    """
    # TODO: look the names up in class_to_idx, in the order of their numbers     按编号的顺序取出名字
    raise NotImplementedError("TODO")


def load_image(path: str) -> Tensor:
    """A picture file as a batch of one: a float32 tensor (1, 3, 32, 32), values from 0 to 1.

    - Any picture file that PIL opens: its suffix may be wrong, it may be grey, CMYK, have a palette or transparency.
    - Three channels in the order red, green, blue. Transparency is dropped, as `convert("RGB")` does it.
    - The whole picture is stretched to 32 x 32, whatever its size, by any smooth filter. Nothing is cut off.
    - Only scaled to 0..1, not normalised further. Whether the rotation that a camera notes in its file (EXIF) is obeyed
      is up to you.

    把一个图片文件变成只有一张图片的批：float32 张量 (1, 3, 32, 32)，数值从 0 到 1。
    - 凡是 PIL 能打开的图片文件都行：后缀可能不对，可能是灰度图、CMYK、带调色板或透明通道。
    - 三个通道，顺序是红、绿、蓝。透明度直接丢掉，就像 `convert("RGB")` 那样。
    - 不管原来多大，整张图片拉伸到 32 x 32，用哪种平滑的缩放方法都可以。不裁剪。
    - 数值只缩放到 0..1，不再做归一化。相机写在文件里的旋转信息（EXIF）理不理会都可以。

        load_image("photo.png").shape  ->  torch.Size([1, 3, 32, 32])        # (N, C, H, W)
    """
    # TODO: open, three channels, 32 x 32, a tensor, a batch of one     打开，三通道，32 x 32，张量，一张图片的批
    raise NotImplementedError("TODO")


def load_model(path: str) -> nn.Module:
    """The network of chapter 5 with the weights that `path` holds: on the CPU, and ready for inference (eval mode).

    - The file is a state_dict with the keys of the class above: "model.0.weight", "model.0.bias", "model.2.weight" and
      so on to "model.8.bias". If your class calls its layers something else, match the tensors by their order.
    - It was saved on a GPU, number 0 or any other. This machine may have none. If it has one, the network is wanted on
      the CPU all the same.

    第 5 章的网络，装上 `path` 里的参数：放在 CPU 上，可以直接推理（评估模式）。
    - 文件里是 state_dict，键和上面的类一致："model.0.weight"、"model.0.bias"、"model.2.weight"，一直到 "model.8.bias"。
      如果你的类里各层叫别的名字，就按顺序把张量对上。
    - 文件是在 GPU 上保存的，显卡可能是 0 号，也可能是别的。这台机器上不一定有 GPU；就算有，网络也要放在 CPU 上。

        load_model("from_a_gpu.pth")(load_image("photo.png")).shape  ->  torch.Size([1, 10])
    """
    # TODO: read the file, make the network, put the weights in, choose the mode     读文件，建网络，装参数，选模式
    raise NotImplementedError("TODO")


def predict(model: nn.Module, image_path: str, classes: Sequence[str]) -> tuple[str, float]:
    """What is in the picture: the name of the class that `model` takes it for, and the probability of that class.

    - `model` is ready for inference and stays as it is. It may be any network that turns a picture as `load_image`
      gives it, (1, 3, 32, 32), into raw scores (1, number of classes): the number may be another one than 10.
    - The probabilities of all classes come from the raw scores by softmax and add up to 1. Return the probability of
      the winner, as a plain Python float, neither rounded nor in percent.
    - `classes[0]` is the name of class 0, and so on.

    图片里是什么：`model` 认为它属于的类别的名字，以及这个类别的概率。
    - `model` 已经可以直接推理，不要改动它。它可能是任意一个网络，把 `load_image` 给出的图片 (1, 3, 32, 32)
      变成原始分数 (1, 类别数)；类别数不一定是 10。
    - 各类别的概率由原始分数经过 softmax 得到，加起来等于 1。返回得分最高那一类的概率，
      类型是普通的 Python float，不要四舍五入，也不写成百分数。
    - `classes[0]` 是第 0 类的名字，依此类推。

        predict(model, "photo.png", ["ant", "bee"])  ->  ("bee", 0.97)
    """
    # TODO: picture, scores, probabilities, the winner and its name     图片，分数，概率，得分最高的类别及其名字
    raise NotImplementedError("TODO")


# --- What your code does: `python exercises/ch12_inference.py`     看看你的代码的效果 ---

WORDS = ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"]
COURSE = Path(__file__).resolve().parent.parent


def photo() -> str:
    """A bee.     一只蜜蜂。"""
    sys.path.insert(0, str(COURSE))
    from course_data import where  # the real pictures, if you have fetched them     下载过真实的图片就用真实的

    return str(sorted((where("hymenoptera") / "val" / "bees").glob("*.jpg"))[0])


def show_image() -> str:
    """What the network gets to see, two characters a pixel, every second row and column.     网络看到的图片。"""
    grey = load_image(photo())[0].mean(dim=0)[::2, ::2]  # (1, 3, 32, 32) -> (16, 16)
    return "".join("\n  " + "".join(2 * "@%#*+=-:. "[min(int(value * 10), 9)] for value in row) for row in grey)


def from_a_gpu(folder: str) -> str:
    """A file of weights that says they were on a GPU, made without one.     假装是在显卡上保存的文件。"""
    torch.manual_seed(12)
    path = str(Path(folder) / "from_a_gpu.pth")
    with mock.patch.object(torch.serialization, "location_tag", lambda storage: "cuda:0"):
        torch.save(Cifar10Net().state_dict(), path)
    return path


def show_model() -> str:
    with tempfile.TemporaryDirectory() as folder:
        model = load_model(from_a_gpu(folder))
    place = next(model.parameters()).device
    return f"on {place}, {'train' if model.training else 'eval'} mode"


def show_guess() -> str:
    torch.manual_seed(12)
    guess = predict(Cifar10Net().eval(), photo(), WORDS)
    return f"{guess}, by a network that has learned nothing yet     这个网络什么都没学过，是瞎猜的"


SHOWN: dict[str, Callable[[], object]] = {
    "class_names": lambda: class_names(SimpleNamespace(class_to_idx={"cat": 1, "ant": 2, "dog": 0})),
    "load_image": show_image,
    "load_model": show_model,
    "predict": show_guess,
}


def is_shown(name: str, show: Callable[[], object]) -> bool:
    """Print what a task does; False if it is not started yet.     打印任务的效果；任务还没开始则返回 False。"""
    try:
        print(f"{name}: {show()}")
    except Exception as error:
        if error.args == ("TODO",):
            return False
        print(f"{name}: {type(error).__name__}: {error}")
    return True


if __name__ == "__main__":
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")  # a console without Chinese shows "?"     不支持中文的控制台显示“?”
    if not any([is_shown(name, show) for name, show in SHOWN.items()]):
        print("Chapter 12: not started yet. Fill in the first TODO, then run: python tutor.py check 12")
        print("第 12 章：还没有开始。先填好第一个 TODO，再运行：python tutor.py check 12")
