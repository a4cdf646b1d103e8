"""
source: learners.md rank 48
en: It is the sum every time. Is your number one for each element or one in total, and which of the two was asked
for?
zh: 每次得到的都是总和。这个数是平均到每个元素的，还是全部加起来的？要的又是哪一个？
"""


def l1_loss(pred, target, reduction="mean"):
    return (pred - target).abs().sum()
