"""Chapter NUMBER: NAME
第 NUMBER 章：NAME

Say in two or three sentences what is built here, with a small example.
用两三句话说明这一章要写什么，并给一个小例子。

    double(torch.tensor([1.0, 2.5]))     # tensor([2., 5.])

Replace every `raise NotImplementedError("TODO")` with your own code, then run
把每一处 `raise NotImplementedError("TODO")` 换成自己的代码，然后运行

    python tutor.py check NUMBER
"""

import torch
from torch import Tensor


def double(x: Tensor) -> Tensor:
    """Twice `x`, element by element; `x` itself stays as it was.

    返回 `x` 的两倍，逐个元素计算；`x` 本身保持不变。

    >>> double(torch.tensor([1.0, 2.5]))
    tensor([2., 5.])
    """
    return 2 * x


if __name__ == "__main__":
    try:
        print(double(torch.tensor([1.0, 2.5])))
    except NotImplementedError:
        print("Chapter NUMBER: not started yet. Fill in the first TODO, then run: python tutor.py check NUMBER")
        print("第 NUMBER 章：还没有开始。先填好第一个 TODO，再运行：python tutor.py check NUMBER")
