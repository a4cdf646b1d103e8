"""
source: mutant: `.abs()` after the mean
en: The sign goes away too late: first everything is added up, with its signs, then abs() looks at the one number
that is left. When does each number need it?
zh: 正负号去得太晚了：先带着符号加到一起，abs() 看到的只剩一个数。每个数应该在什么时候去掉符号？
"""


def l1_loss(pred, target, reduction="mean"):
    difference = pred - target
    return (difference.sum() if reduction == "sum" else difference.mean()).abs()
