"""
source: mutant: the reduction left out
en: One square for each number comes back, not one number for all of them. A loss has to be a single number: print
its shape.
zh: 返回的是每个数各自的平方，而不是合成的一个数。loss 必须是一个数：打印一下它的形状。
"""


def mse_loss(pred, target, reduction="mean"):
    return (pred - target) ** 2
