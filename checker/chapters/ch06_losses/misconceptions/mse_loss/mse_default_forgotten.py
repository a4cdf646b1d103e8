"""
source: learners.md rank 48
en: When `reduction` is not given, the sum comes out. Which reduction stands in the first line of the function as
the one to take then?
zh: 没有给出 `reduction` 时得到的是总和。函数第一行里写的默认是哪一种？
"""


def mse_loss(pred, target, reduction="sum"):
    squares = (pred - target) ** 2
    return squares.mean() if reduction == "mean" else squares.sum()
