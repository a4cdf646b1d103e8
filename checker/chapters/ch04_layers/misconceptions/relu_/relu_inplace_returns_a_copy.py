"""
source: mutant: `return x` -> `return x.clone()`
en: x is changed and the numbers that come back are right, but they are in another tensor. The task asks for x itself.
zh: x 改好了，返回的数值也对，但装在另一个张量里。题目要求返回 x 本身。
"""


def relu_(x):
    x.clamp_(min=0)
    return x.clone()
