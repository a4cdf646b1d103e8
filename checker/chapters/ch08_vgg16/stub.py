"""Chapter 8: using and editing VGG16 (video P25)
第 8 章：使用和修改 VGG16（视频 P25）

Nobody starts from nothing. torchvision brings ready-made networks, and you change the piece that does not fit: VGG16
tells 1000 classes apart, CIFAR10 has ten. Here you make a VGG16, give it ten outputs in two ways, freeze a part of it,
and list what goes on learning. As an extra ★ you find a layer by its path.
不必什么都从零开始。torchvision 里有现成的网络，哪一块不合适就改哪一块：VGG16 分 1000 类，而 CIFAR10 只有 10 类。
这一章先建一个 VGG16，用两种办法让它输出 10 个数，再冻结其中一部分，列出还在学习的参数。
选做 ★：按路径找到某一层。

    vgg = build_vgg16()
    replace_head(vgg, num_classes=10)     # now it has ten outputs                    现在有 10 个输出
    freeze_features(vgg)
    trainable_names(vgg)                  # ['classifier.0.weight', 'classifier.0.bias', ...]

Replace every `raise NotImplementedError("TODO")` with your own code, then run
把每一处 `raise NotImplementedError("TODO")` 换成自己的代码，然后运行

    python tutor.py check 8
"""

import sys
from collections.abc import Callable

import torch
import torchvision
from torch import nn


def build_vgg16() -> nn.Module:
    """torchvision's VGG16 as it is, 1000 outputs, with weights that have learned nothing yet.

    Nothing may be downloaded: the pretrained weights are 528 MB, and you do not need them here.

    返回 torchvision 里原样的 VGG16，1000 个输出，参数还没有经过任何训练。
    不能下载任何东西：预训练参数有 528 MB，这里用不到。

    >>> sum(parameter.numel() for parameter in build_vgg16().parameters())
    138357544
    """
    # TODO: make the network of the notes and return it     建立笔记里的那个网络并返回
    raise NotImplementedError("TODO")


def append_layer(vgg: nn.Module) -> nn.Module:
    """Way 1: one more layer at the end of the classifier.

    - The layer is called `add_linear`: a fully connected layer that takes the last layer's 1000 numbers, gives 10, and
      has a bias.
    - Add it with `add_module`, where the notes add it.
    - Edit the network that you are given and return it. Nothing else of it changes.

    办法一：在 classifier 的末尾再加一层。
    - 这一层叫 `add_linear`，是全连接层，输入是上一层的 1000 个数，输出 10 个，带 bias。
    - 用 `add_module` 添加，位置和笔记里一样。
    - 直接修改传进来的网络，并返回它。其余部分都不变。

    >>> append_layer(build_vgg16())(torch.ones(2, 3, 32, 32)).shape
    torch.Size([2, 10])
    """
    # TODO: add the layer to the right module, then return the network     把这一层加到正确的模块里，然后返回网络
    raise NotImplementedError("TODO")


def replace_head(vgg: nn.Module, num_classes: int = 10) -> nn.Module:
    """Way 2: the last layer of the classifier, the one at index 6, is replaced by a new one.

    - The new layer is a fully connected layer, gives `num_classes` numbers, and has a bias. What it takes is what
      the old one took.
    - Edit the network that you are given and return it. Nothing else of it changes.

    办法二：把 classifier 的最后一层（索引为 6）换成新的一层。
    - 新的一层是全连接层，输出 `num_classes` 个数，带 bias；输入的个数和旧的一层相同。
    - 直接修改传进来的网络，并返回它。其余部分都不变。

    >>> replace_head(build_vgg16(), num_classes=5)(torch.ones(2, 3, 32, 32)).shape
    torch.Size([2, 5])
    """
    # TODO: put a new layer in its place, by index, then return the network     按索引换上新的一层，然后返回网络
    raise NotImplementedError("TODO")


def freeze_features(vgg: nn.Module) -> nn.Module:
    """Freezes the network, except for its classifier: from now on only the classifier goes on learning.

    - A parameter with `requires_grad` False is frozen: it gets no gradient, so an optimizer leaves it where it is.
    - The network may have been edited before, as in the tasks above: all layers of its classifier go on learning.
    - Edit the network that you are given and return it. Nothing else of it changes.

    冻结网络，只留下 classifier：从现在起，只有 classifier 继续学习。
    - `requires_grad` 为 False 的参数就是被冻结的：它得不到梯度，优化器也就不会动它。
    - 网络可能已经按前两题的办法改过：classifier 里的每一层都继续学习。
    - 直接修改传进来的网络，并返回它。其余部分都不变。

    >>> vgg = freeze_features(build_vgg16())
    >>> vgg.features[0].weight.requires_grad, vgg.classifier[0].weight.requires_grad
    (False, True)
    """
    # TODO: switch off what is not to learn, then return the network     关掉不该学习的参数，然后返回网络
    raise NotImplementedError("TODO")


def trainable_names(model: nn.Module) -> list[str]:
    """The full names of all parameters that learn (`requires_grad` is True), in the model's own order.

    Any network may be handed in, not only VGG16. A full name says the way to the parameter: `classifier.6.bias` is the
    bias of the layer `6` inside `classifier`.

    返回所有还在学习的参数（`requires_grad` 为 True）的全名，顺序和模型自己的顺序相同。
    传进来的可以是任意网络，不只是 VGG16。全名写出了通往这个参数的路：
    `classifier.6.bias` 是 `classifier` 里名为 `6` 的那一层的 bias。

    >>> trainable_names(nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1, bias=False)))
    ['0.weight', '0.bias', '2.weight']
    """
    # TODO: go through the parameters with their names     逐个查看参数和它的名字
    raise NotImplementedError("TODO")


def layer_at(model: nn.Module, path: str) -> nn.Module:
    """★ The layer (or module of layers) at this path: the very object, not a copy.

    - A path is one or more names with dots in between, the names that `print(model)` shows in brackets, from outside
      to inside: "features.28". A number there is a name like any other, so "features.-1" is not there.
    - A path that is not there raises AttributeError, whichever of its names is the wrong one.
    - Only paths of modules are asked, not those of parameters; the empty path is not asked.

    ★ 选做：返回这个路径上的层（或者装着若干层的模块），要原来的那个对象，不要副本。
    - 路径是一个或多个名字，中间用点隔开，就是 `print(model)` 显示在括号里的名字，从外到里：“features.28”。
      数字在这里也只是名字，所以“features.-1”是不存在的。
    - 路径不存在时抛出 AttributeError，不管错的是其中哪个名字。
    - 只会问模块的路径，不会问参数的路径，也不会问空路径。

    >>> layer_at(build_vgg16(), "classifier.2")
    Dropout(p=0.5, inplace=False)
    """
    # TODO: follow the names one after the other     顺着名字一个一个找下去
    raise NotImplementedError("TODO")


# --- What your code does: `python exercises/ch08_vgg16.py`     看看你的代码的效果 ---


def new_vgg() -> torchvision.models.VGG:
    """Your VGG16 on the device "meta": shapes without numbers, made at once.     只有形状、没有数值，一瞬间就建好。"""
    with torch.device("meta"):
        return build_vgg16()


def show_size() -> str:
    return f"{sum(parameter.numel() for parameter in new_vgg().parameters()):,} parameters"


def show_freezing() -> str:
    parameters = list(freeze_features(new_vgg()).parameters())
    learning = sum(parameter.numel() for parameter in parameters if parameter.requires_grad)
    return f"{learning:,} of {sum(parameter.numel() for parameter in parameters):,} numbers go on learning"


def show_names() -> list[str]:
    small = nn.Sequential(nn.Linear(2, 4), nn.ReLU(), nn.Linear(4, 3), nn.ReLU(), nn.Linear(3, 1))
    small[2].requires_grad_(False)
    return trainable_names(small)


SHOWN: dict[str, Callable[[], object]] = {
    "build_vgg16": show_size,
    "append_layer": lambda: append_layer(new_vgg()).classifier,
    "replace_head": lambda: replace_head(new_vgg(), num_classes=10).classifier,
    "freeze_features": show_freezing,
    "trainable_names": show_names,
    "layer_at": lambda: layer_at(new_vgg(), "features.28"),
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
        print("Chapter 8: not started yet. Fill in the first TODO, then run: python tutor.py check 8")
        print("第 8 章：还没有开始。先填好第一个 TODO，再运行：python tutor.py check 8")
