"""
source: mutant: `** 2` -> `* 2`
en: Each difference is doubled, not squared: 3 gives 6 instead of 9. How many stars has a power in Python?
zh: 每个差被乘以 2，而不是平方：3 得到 6，而不是 9。Python 里的乘方要写几个星号？
"""


def mse_loss(pred, target, reduction="mean"):
    squares = (pred - target) * 2
    return squares.sum() if reduction == "sum" else squares.mean()
