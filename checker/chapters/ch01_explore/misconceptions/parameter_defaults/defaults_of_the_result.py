"""
source: learners.md rank 60: dir(f()) for dir(f)
en: You call the function and look at what comes out. Only the function itself has a signature: leave the call
brackets off.
zh: 你先调用了函数，看的是它的返回值。有签名的是函数本身：去掉那对调用的括号。
"""

import inspect


def parameter_defaults(func):
    found = inspect.signature(func()).parameters.items()
    return {name: p.default for name, p in found if p.default is not p.empty}
