"""
source: learners.md section 3.6: one loss taken for the other
en: These are distances, which is the L1 loss. In the MSE each of them counts with its square: 2 away costs 4.
zh: 这里用的是距离本身，那是 L1 损失。MSE 里每个距离都按平方来算：差 2 就是 4。
"""


def mse_loss(pred, target, reduction="mean"):
    distances = (pred - target).abs()
    return distances.sum() if reduction == "sum" else distances.mean()
