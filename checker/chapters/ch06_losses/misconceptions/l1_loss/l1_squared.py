"""
source: learners.md section 3.6: one loss taken for the other
en: These are squares, which is the MSE loss. L1 takes each distance as it is: 2 away costs 2, not 4.
zh: 这里算的是平方，那是 MSE 损失。L1 就按距离本身来算：差 2 就是 2，不是 4。
"""


def l1_loss(pred, target, reduction="mean"):
    squares = (pred - target) ** 2
    return squares.sum() if reduction == "sum" else squares.mean()
