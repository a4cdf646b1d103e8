"""
source: learners.md rank 10
en: x is changed as it should be, but None comes back. Methods with a `_` at the end return the tensor as well, so
that calls can be chained.
zh: x 已经按要求改好了，但返回的是 None。名字以 `_` 结尾的方法也会返回张量，这样才能接着往下调用。
"""


def relu_(x):
    x.clamp_(min=0)
