"""
source: learners.md rank 48
en: It is the mean every time. Either nobody reads `reduction`, or the comparison never holds: is the text spelt as
in the task, and compared with == (not with `is`)?
zh: 每次得到的都是平均。要么没有人看 `reduction`，要么那个比较从来不成立：文字的拼写和题目里一样吗？
用的是 == 吗（而不是 `is`）？
"""


def l1_loss(pred, target, reduction="mean"):
    return (pred - target).abs().mean()
