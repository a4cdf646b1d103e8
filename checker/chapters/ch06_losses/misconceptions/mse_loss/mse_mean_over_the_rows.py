"""
source: mutant: `.mean()` -> `.sum() / len(pred)`
en: The sum is divided by the length of the first dimension only. For shape (2, 3), len() is 2, but there are six
numbers.
zh: 总和只除以第一维的长度。形状 (2, 3) 的 len() 是 2，可是一共有六个数。
"""


def mse_loss(pred, target, reduction="mean"):
    total = ((pred - target) ** 2).sum()
    return total if reduction == "sum" else total / pred.shape[0]
