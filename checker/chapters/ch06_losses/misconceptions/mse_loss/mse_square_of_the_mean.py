"""
source: mutant: the square after the mean
en: The differences are put together first, and their sum or mean is squared. Too high and too low cancel each other
out that way. Read "mean squared error" from right to left.
zh: 先把差合到一起，再对总和或平均取平方。这样偏高和偏低会互相抵消。把 mean squared error 从右往左读一遍。
"""


def mse_loss(pred, target, reduction="mean"):
    difference = pred - target
    return (difference.sum() if reduction == "sum" else difference.mean()) ** 2
