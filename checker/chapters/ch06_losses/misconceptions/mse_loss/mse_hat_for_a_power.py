"""
source: mutant: `** 2` -> `^ 2`
en: In Python ^ is not the power operator: it works on the bits of whole numbers, and refuses numbers with a point.
Look up how Python writes "to the power of".
zh: 在 Python 里，^ 不是乘方：它对整数的二进制位做运算，不接受小数。查一查 Python 的乘方怎么写。
"""


def mse_loss(pred, target, reduction="mean"):
    squares = (pred - target) ^ 2
    return squares.sum() if reduction == "sum" else squares.mean()
