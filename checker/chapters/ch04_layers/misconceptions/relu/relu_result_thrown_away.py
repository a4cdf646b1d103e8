"""
source: learners.md rank 32
en: x comes back as it was. The function that you call returns its result, it does not change x: what do you do with
what it returns?
zh: x 原样返回了。你调用的函数会返回结果，而不会改变 x：你拿它的返回值做了什么？
"""


def relu(x):
    x.clamp(min=0)
    return x
