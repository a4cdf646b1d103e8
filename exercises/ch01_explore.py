"""Chapter 1: dir() and help() (video P4)
第 1 章：dir() 和 help()（视频 P4）

A library is a toolbox with compartments, and in the compartments there are smaller ones, and at the end the tools.
dir() lists what is in a box, help() tells how a tool is used. With these two you find your way in any library.
Here you write small helpers around them. As extras ★ you catch what help() prints, and read a tool's default settings.
一个库就像一个工具箱：里面分成若干分隔区，分隔区里还有更小的分隔区，最里面才是工具。
dir() 列出箱子里有什么，help() 说明一个工具怎么用。会用这两个函数，面对任何库都能自己摸清楚。
这一章围绕它们写几个小函数。选做 ★：取得 help() 打印的文字，读出一个工具的默认设置。

    has_tool(torch.cuda, "is_available")     # True
    find_names(torch.nn, "embed")            # ['CosineEmbeddingLoss', 'Embedding', 'EmbeddingBag', ...]
    is_toolbox(torch.nn)                     # True   it can be opened further     还可以继续打开
    is_toolbox(torch.relu)                   # False  it is the tool itself        它本身就是工具

Replace every `raise NotImplementedError("TODO")` with your own code, then run
把每一处 `raise NotImplementedError("TODO")` 换成自己的代码，然后运行

    python tutor.py check 1
"""

import sys
from collections.abc import Callable
from types import ModuleType

import torch
from torch import nn
from torch.utils.data import DataLoader


def has_tool(box: object, name: str) -> bool:
    """Is `name` one of the names that `dir(box)` lists? True or False.

    - `box` is any object: a module, a class, an instance, a function.
    - The whole name counts, letter by letter: "Conv" and "conv2d" are not "Conv2d".
    - dir() decides, also for names with underscores. Some objects answer to names that dir() does not list
      (`mro` of a class, for example): these are not in the box.

    `name` 是不是 `dir(box)` 列出的名字之一？返回 True 或 False。
    - `box` 可以是任何对象：模块、类、实例、函数。
    - 要整个名字一字不差：“Conv”和“conv2d”都不是“Conv2d”。
    - 以 dir() 为准，带下划线的名字也一样。有些对象还认得 dir() 没有列出的名字（例如类的 `mro`）：那些不算在箱子里。

    >>> has_tool(torch.cuda, "is_available")
    True
    >>> has_tool(torch.cuda, "available")
    False
    """
    # TODO: one expression is enough     一个表达式就够了
    raise NotImplementedError("TODO")


def public_names(obj: object) -> list[str]:
    """The names that `dir(obj)` lists and that do not start with `_`, as a sorted list.

    - A name that starts with `_` is not meant for users: `_hinge`, `__init__`. Underscores further on are all right:
      `is_available`, `relu_`.
    - Sorted means Python's own order of strings, that of dir(): capital letters come before small ones.

    返回 `dir(obj)` 列出的名字中不以 `_` 开头的那些，组成排好序的列表。
    - 以 `_` 开头的名字不是给使用者用的：`_hinge`、`__init__`。下划线在别的位置没有关系：`is_available`、`relu_`。
    - 顺序是 Python 自己比较字符串的顺序，也就是 dir() 的顺序：大写字母排在小写字母前面。

    >>> class Box:
    ...     lid, top_lid, _hinge, Lock = 1, 2, 3, 4
    >>> public_names(Box)
    ['Lock', 'lid', 'top_lid']
    """
    # TODO: keep the names that users are meant to see     只保留给使用者看的名字
    raise NotImplementedError("TODO")


def find_names(module: ModuleType, keyword: str) -> list[str]:
    """The public names of `module` (as in public_names) that contain `keyword`, sorted.

    - Capital or small letters make no difference, in the name or in the keyword: "POOL" finds `MaxPool2d` and `pool`.
    - The keyword may stand anywhere in the name. It is plain text: a dot is a dot.

    返回 `module` 的公开名字（含义同 public_names）中包含 `keyword` 的那些，排好序。
    - 不分大小写，名字和关键字里都不分：“POOL”能找到 `MaxPool2d` 和 `pool`。
    - 关键字可以出现在名字的任何位置。它只是普通文字：点就是点。

    >>> find_names(torch.cuda, "MEMORY_sum")
    ['memory_summary']
    """
    # TODO: how can you compare texts so that capitals make no difference?     怎样比较文字才能不分大小写？
    raise NotImplementedError("TODO")


def is_toolbox(obj: object) -> bool:
    """Is there something to open further with dir()? True for a module or a class, False for the tool itself: a
    function, a method or a builtin function such as `len`.

    - A module or class is a box even if nothing is in it, and a function is a tool even if dir() lists something.
    - Only objects of these kinds are asked.

    它还可以用 dir() 继续打开吗？模块或类返回 True；工具本身，也就是函数、方法或 `len` 这样的内置函数，返回 False。
    - 模块或类哪怕里面什么都没有，也是箱子；dir() 对函数也会列出一些名字，但函数仍然是工具。
    - 只会问到上面这几种对象。

    >>> is_toolbox(nn), is_toolbox(nn.Conv2d), is_toolbox(torch.relu)
    (True, True, False)
    """
    # TODO: what kind of object is it? Python's module `inspect` can tell     它是哪种对象？Python 的 inspect 模块知道
    raise NotImplementedError("TODO")


def help_text(obj: object) -> str:
    """★ What `help(obj)` would print, as a plain text, with the heading "Help on ...:". Nothing is printed.

    - `obj` is any object that is not a text: a function, a class, a module, an instance, a builtin.
    - Plain text: no characters that make a terminal write in bold. One line end more or less at the very end is free.
    - No pager either: that is the program in which help() lets you scroll in a terminal.

    ★ 选做：返回 `help(obj)` 会打印的内容，是一段纯文字，包括开头的“Help on ...:”。什么都不能打印出来。
    - `obj` 可以是字符串以外的任何对象：函数、类、模块、实例、内置函数。
    - 纯文字：不含让终端显示粗体的字符。最末尾多一个或少一个换行都可以。
    - 也不能启动分页程序：就是在终端里用 help() 时可以上下翻页的那个程序。

    >>> help_text(torch.cuda.is_available).splitlines()[0]
    'Help on function is_available in module torch.cuda:'
    """
    # TODO: help() is written in Python, too: where does it print, and can that be changed?
    # help() 也是用 Python 写的：它打印到哪里？能不能换个地方？
    raise NotImplementedError("TODO")


def parameter_defaults(func: Callable[..., object]) -> dict[str, object]:
    """★ The parameters of `func` that have a default, and that default: what the editor's pop-up shows after the `=`.

    - `func` is a function, a method, a class (then: what the class is called with) or a builtin with a signature.
    - A parameter without a default is left out. A default that is None, 0, False or "" is a default too.

    ★ 选做：返回 `func` 的有默认值的参数和它们的默认值，也就是编辑器的参数提示里 `=` 后面的内容。
    - `func` 是函数、方法、类（指调用这个类时的参数），或者有签名的内置函数。
    - 没有默认值的参数不要。None、0、False、"" 也是默认值。

    >>> def drill(depth, speed=3, *, cooled=False): ...
    >>> parameter_defaults(drill)
    {'speed': 3, 'cooled': False}
    """
    # TODO: the module `inspect` again: which of its tools has to do with a signature?
    # 还是 inspect 模块：它的哪个工具和签名（signature）有关？
    raise NotImplementedError("TODO")


# --- What your code does: `python exercises/ch01_explore.py`     看看你的代码的效果 ---


def show_path() -> str:
    """From the toolbox to the tool, as in the video.     从工具箱一路走到工具，和视频里一样。"""
    steps = {"torch": torch, "torch.cuda": torch.cuda, "torch.cuda.is_available": torch.cuda.is_available}
    kinds = {
        True: "a box: open it with dir()     箱子，用 dir() 打开",
        False: "a tool: ask help()     工具，用 help() 查",
    }
    answers = {name: is_toolbox(step) for name, step in steps.items()}
    return "".join(
        f"\n  {'  ' * depth}{name}: {kinds.get(answer, answer)}" for depth, (name, answer) in enumerate(answers.items())
    )


def in_lines(names: list[str]) -> str:
    """Some names a line.     每行几个名字。"""
    return "".join("\n  " + ", ".join(names[start : start + 4]) for start in range(0, len(names), 4))


def indented(text: str) -> str:
    """The first lines of a text, moved to the right.     一段文字的前几行，往右缩进。"""
    return "".join(f"\n  | {line}" for line in text.splitlines()[:8])


SHOWN: dict[str, Callable[[], object]] = {
    "has_tool": lambda: {name: has_tool(torch, name) for name in ("cuda", "nn", "gpu")},
    "public_names": lambda: in_lines(public_names(DataLoader)),
    "find_names": lambda: in_lines(find_names(nn, "pool2d")),
    "is_toolbox": show_path,
    "help_text": lambda: indented(help_text(torch.cuda.is_available)),
    "parameter_defaults": lambda: parameter_defaults(nn.MaxPool2d),
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
        print("Chapter 1: not started yet. Fill in the first TODO, then run: python tutor.py check 1")
        print("第 1 章：还没有开始。先填好第一个 TODO，再运行：python tutor.py check 1")
