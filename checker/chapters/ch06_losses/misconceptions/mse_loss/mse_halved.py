"""
source: mutant: `/ 2`, as textbooks have it
en: It is half of what it should be. Some books put 1/2 in front so that the gradient looks nicer; PyTorch does not.
zh: 结果只有应有的一半。有些书会在前面乘上 1/2，好让梯度的式子更好看；PyTorch 没有这样做。
"""


def mse_loss(pred, target, reduction="mean"):
    squares = (pred - target) ** 2 / 2
    return squares.sum() if reduction == "sum" else squares.mean()
