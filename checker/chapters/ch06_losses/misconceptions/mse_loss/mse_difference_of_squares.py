"""
source: mutant: `(a - b) ** 2` -> `a ** 2 - b ** 2`
en: Both are squared first and subtracted afterwards. Try 5 and 4: the square of the difference is 1, the difference
of the squares 9. It can even become negative.
zh: 先各自平方，再相减了。用 5 和 4 试试：差的平方是 1，平方的差是 9，后者甚至可能是负数。
"""


def mse_loss(pred, target, reduction="mean"):
    squares = pred**2 - target**2
    return squares.sum() if reduction == "sum" else squares.mean()
