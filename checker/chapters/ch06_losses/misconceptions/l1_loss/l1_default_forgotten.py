"""
source: learners.md rank 48
en: When `reduction` is not given, the sum comes out. Which reduction stands in the first line of the function as
the one to take then?
zh: 没有给出 `reduction` 时得到的是总和。函数第一行里写的默认是哪一种？
"""


def l1_loss(pred, target, reduction="sum"):
    distances = (pred - target).abs()
    return distances.mean() if reduction == "mean" else distances.sum()
