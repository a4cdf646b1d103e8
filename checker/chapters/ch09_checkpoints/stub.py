"""Chapter 9: saving and loading (video P26)
第 9 章：网络模型的保存与读取（视频 P26）

Training takes hours, a file is written in a moment. There are two ways to write a network down: way 1 keeps structure
and weights, way 2 the weights alone. Here you write and read both. Then you read a stranger's file, of which no code
may run. The extra ★ is the trap of way 1: the file knows the class of a network only by name.
训练要花几个小时，写一个文件只要一瞬间。保存网络有两种方式：方式 1 保存结构和参数，方式 2 只保存参数。
这一章两种都写、都读，再读一个陌生人给的文件，里面的代码一行也不许运行。
选做 ★ 是方式 1 的陷阱：文件里只记着网络的类的名字。

    save_weights(model, "net.pth")                    # a table: name -> tensor     一张表：名字 -> 张量
    load_weights(another_model, "net.pth")            # the same numbers now        现在参数一样了

Replace every `raise NotImplementedError("TODO")` with your own code, then run
把每一处 `raise NotImplementedError("TODO")` 换成自己的代码，然后运行

    python tutor.py check 9
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import torch
from torch import Tensor, nn


def save_whole(model: nn.Module, path: str) -> None:
    """Way 1: writes the whole network, structure and weights, into the file `path`.

    - Afterwards `torch.load(path, weights_only=False)` gives the network back: the same layers with the same settings,
      the same weights.
    - The file has exactly the name that is handed in, whatever it ends in. Its folder exists. If there is such a file
      already, it is replaced.
    - The network itself stays as it was, its mode too.

    方式 1：把整个网络（结构和参数）写进文件 `path`。
    - 之后用 `torch.load(path, weights_only=False)` 能把网络读回来：层和层的设置都一样，参数也一样。
    - 文件名就是传进来的那个，不管以什么结尾。所在的文件夹已经存在；如果已经有这个文件，就覆盖它。
    - 网络本身保持原样，模式也不变。
    """
    # TODO: one line     一行就够
    raise NotImplementedError("TODO")


def load_whole(path: str) -> nn.Module:
    """Way 1: reads a whole network that was written by `torch.save`, and returns it.

    You know where the file comes from and trust it. The network's class may be any that Python finds here: one of
    torch.nn, or one that somebody wrote. Train mode or eval mode: as you like.

    方式 1：读取用 `torch.save` 保存的整个网络，并返回它。
    这个文件的来历你清楚，也信得过。网络的类可以是 Python 在这里找得到的任何一个：torch.nn 里的，或者别人自己写的。
    返回时是训练模式还是评估模式，由你决定。
    """
    # TODO: read the error if there is one: it says why it refuses     如果报错，先读一读：它说了为什么拒绝
    raise NotImplementedError("TODO")


def save_weights(model: nn.Module, path: str) -> None:
    """Way 2: writes the weights of the network, and nothing else of it, into the file `path`.

    - Afterwards the file holds one dict: the names and tensors of `model.state_dict()`. Those are the parameters, and
      also numbers that layers collect without learning them, such as the running mean of BatchNorm.
    - For the file's name and for the network, the rules of `save_whole` hold.

    方式 2：只把网络的参数写进文件 `path`，别的都不写。
    - 之后文件里是一个字典，也就是 `model.state_dict()` 里的名字和张量。除了可学习的参数，还有网络层自己积累的数，
      例如 BatchNorm 的 running_mean。
    - 文件名和网络本身的规则与 `save_whole` 相同。

    >>> list(nn.Linear(2, 1).state_dict())
    ['weight', 'bias']
    """
    # TODO: what is written is not the network itself     写进去的不是网络本身
    raise NotImplementedError("TODO")


def load_weights(model: nn.Module, path: str) -> nn.Module:
    """Way 2: takes the weights out of the file `path`, puts them into the given network, and returns this very network.

    - The file holds the state_dict of another network of the same structure. Every tensor of it is taken over.
    - It may be in today's format or in the one that PyTorch wrote before version 1.6; `torch.load` knows both.
    - A file that was cut short, by a broken download for instance, must end in an error, not in half a network:
      any error will do, that of `torch.load` too.
    - Train mode or eval mode afterwards: as you like.

    方式 2：把文件 `path` 里的参数装进给定的网络，并返回这同一个网络。
    - 文件里是另一个结构相同的网络的 state_dict。其中每一个张量都要装进去。
    - 文件可能是现在的格式，也可能是 PyTorch 1.6 之前的格式；`torch.load` 两种都认识。
    - 如果文件只剩一截（例如下载中断），必须以报错结束，不能装到一半就算了；什么错误都行，`torch.load` 自己的也行。
    - 之后是训练模式还是评估模式，由你决定。
    """
    # TODO: first read the table, then put it into the network     先读出这张表，再装进网络
    raise NotImplementedError("TODO")


def load_untrusted(path: str) -> dict[str, Tensor]:
    """Reads weights from a stranger's file and returns them: name -> tensor. No code of the file runs.

    A file of `torch.save` is a list of instructions, and some of them can call any function of Python: delete your
    files, for instance. They run while the file is being read, before you see what came out of it.

    - If the file holds names and tensors and nothing else, return them as a dict. Old and new format as above.
    - If there is code in it, that code must not run. Raise an error then; which one is up to you.

    从陌生人的文件里读出参数并返回：名字 -> 张量。文件里的代码不许运行。
    `torch.save` 写的文件其实是一串指令，其中有的能调用 Python 的任何函数，例如删掉你的文件。
    它们在读取的过程中就运行了，等你看到读出来的东西时已经晚了。
    - 如果文件里只有名字和张量，就返回这个字典。新旧两种格式都有可能，同上。
    - 如果文件里有代码，绝不能让它运行。这时抛出一个异常，哪一种都行。
    """
    # TODO: torch.load has a setting for exactly this     torch.load 正好有这样一个设置
    raise NotImplementedError("TODO")


def load_elsewhere(path: str, module_dir: str, module_name: str) -> nn.Module:
    """★ Way 1's trap: reads a whole network whose class lives in another folder, in `module_dir/module_name.py`.

    The file does not hold the code of the class, only its name: `module_name.Class`. Python must know a module of this
    name when the file is read. The file and the module can be trusted.

    - It is called again and again, also with another folder whose module has the same name: then that folder counts.
    - The working directory stays as it was. `sys.path` and `sys.modules` may change.

    How to import a file by its path is not in the notes. With `import importlib.util` at the top of your file, these
    four lines make `tools/shapes.py` the module `shapes`:

        spec = importlib.util.spec_from_file_location("shapes", "tools/shapes.py")
        module = importlib.util.module_from_spec(spec)      # a module, still empty
        sys.modules["shapes"] = module                      # now Python knows it by this name
        spec.loader.exec_module(module)                     # runs the file: now the module is filled

    ★ 选做，方式 1 的陷阱：读取整个网络，而它的类在别的文件夹里，写在 `module_dir/module_name.py` 中。
    文件里没有类的代码，只有它的名字：`module_name.类名`。读文件时，Python 必须认识叫这个名字的模块。
    文件和模块都是可信的。
    - 它会被反复调用，也会换一个文件夹而模块同名：这时以这次的文件夹为准。
    - 工作目录保持不变。`sys.path` 和 `sys.modules` 可以改变。

    笔记里没有讲怎样按路径导入一个文件。先在文件开头写上 `import importlib.util`；
    上面四行以 `tools/shapes.py` 为例，把它变成模块 `shapes`：先建一个空模块，
    再让 Python 按名字认识它，最后运行文件把它填满。
    """
    # TODO: first the module, then the network     先有模块，再读网络
    raise NotImplementedError("TODO")


# --- What your code does: `python exercises/ch09_checkpoints.py`     看看你的代码的效果 ---


class Surprise:
    """In a file it becomes an instruction: call print.     写进文件后，它变成一条指令：调用 print。"""

    def __reduce__(self) -> tuple[object, ...]:
        return print, ("    ... and code from the file RUNS on your computer!     文件里的代码在你的电脑上运行了！",)


def network() -> nn.Module:
    """A small network.     一个小网络。"""
    return nn.Sequential(nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2), nn.ReLU())


def show_save_whole(folder: Path) -> str:
    """How large the file is.     文件有多大。"""
    save_whole(network(), str(folder / "whole.pth"))
    return f"{(folder / 'whole.pth').stat().st_size} bytes"


def show_load_whole(folder: Path) -> nn.Module:
    """The network comes out as it went in.     存进去什么网络，读出来就是什么网络。"""
    torch.save(network(), folder / "whole.pth")
    return load_whole(str(folder / "whole.pth"))


def show_save_weights(folder: Path) -> str:
    """What is in the file.     文件里有什么。"""
    save_weights(network(), str(folder / "weights.pth"))
    table = torch.load(folder / "weights.pth", weights_only=True)
    return "".join(f"\n    {name:22} {tuple(tensor.shape)}" for name, tensor in table.items())


def show_load_weights(folder: Path) -> str:
    """One number before and after.     装入前后的一个数。"""
    torch.save(nn.Linear(1, 1).state_dict(), folder / "weights.pth")
    model = nn.Linear(1, 1)
    before = model.weight.item()
    return f"weight {before:.4f} -> {load_weights(model, str(folder / 'weights.pth')).weight.item():.4f}"


def show_load_untrusted(folder: Path) -> str:
    """A stranger's file with a surprise in it.     陌生人的文件，里面藏着一个“惊喜”。"""
    torch.save({"weight": torch.ones(2), "bias": Surprise()}, folder / "gift.pth")
    try:
        return f"read as {load_untrusted(str(folder / 'gift.pth'))}"
    except NotImplementedError:
        raise
    except Exception as error:
        return f"refused, with {type(error).__name__}     拒绝了"


def show_load_elsewhere(folder: Path) -> nn.Module:
    """A class that is written in another folder.     写在别的文件夹里的类。"""
    code = "from torch import nn\n\n\nclass Faraway(nn.Linear):\n    pass\n"
    (folder / "faraway.py").write_text(code, encoding="utf-8")
    module = sys.modules["faraway"] = ModuleType("faraway")
    exec(code, vars(module))
    torch.save(module.Faraway(2, 1), folder / "far.pth")
    del sys.modules["faraway"]  # as it is on the next day     就像第二天重新打开 Python 那样
    return load_elsewhere(str(folder / "far.pth"), str(folder), "faraway")


SHOWN: dict[str, Callable[[Path], object]] = {
    "save_whole": show_save_whole,
    "load_whole": show_load_whole,
    "save_weights": show_save_weights,
    "load_weights": show_load_weights,
    "load_untrusted": show_load_untrusted,
    "load_elsewhere": show_load_elsewhere,
}


def is_shown(name: str, show: Callable[[Path], object]) -> bool:
    """Print what a task does; False if it is not started yet.     打印任务的效果；任务还没开始则返回 False。"""
    try:
        with tempfile.TemporaryDirectory() as folder:
            print(f"{name}: {show(Path(folder))}")
    except Exception as error:
        if error.args == ("TODO",):
            return False
        print(f"{name}: {type(error).__name__}: {error}")
    return True


if __name__ == "__main__":
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")  # a console without Chinese shows "?"     不支持中文的控制台显示“?”
    if not any([is_shown(name, show) for name, show in SHOWN.items()]):
        print("Chapter 9: not started yet. Fill in the first TODO, then run: python tutor.py check 9")
        print("第 9 章：还没有开始。先填好第一个 TODO，再运行：python tutor.py check 9")
