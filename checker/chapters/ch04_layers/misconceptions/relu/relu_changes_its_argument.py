"""
source: mutant: `x.clamp(min=0)` -> `x.clamp_(min=0)`
en: The result is right, but x has lost its negative numbers, too. Whoever gave you x may still need them: this is the
one that works on a copy.
zh: 结果是对的，但 x 里的负数也没了。把 x 交给你的人可能还要用到它：这个函数不能改动原来的张量。
"""


def relu(x):
    x[x < 0] = 0
    return x
