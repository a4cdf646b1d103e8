"""
source: mutant: `x.clamp_(min=0)` -> `x = x.clamp(min=0)`
en: What you return is right, but x itself still holds its negative numbers. You made a new tensor; in place means:
write into the old one.
zh: 返回值是对的，但 x 自身里的负数还在。你创建了一个新的张量；“原地”的意思是写进旧的张量里。
"""


def relu_(x):
    x = x.clamp(min=0)
    return x
