"""
source: mutant: `.abs()` left out
en: Too high and too low cancel each other out: the differences are added with their signs. Try a prediction that is
3 too high once and 3 too low once.
zh: 偏高和偏低互相抵消了：差是带着正负号相加的。试试一个数高了 3、另一个数低了 3 的预测。
"""


def l1_loss(pred, target, reduction="mean"):
    differences = pred - target
    return differences.sum() if reduction == "sum" else differences.mean()
