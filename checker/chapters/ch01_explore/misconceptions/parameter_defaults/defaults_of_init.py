"""
source: mutant: signature(func.__init__) for classes
en: You ask a class for the signature of its __init__. Some classes are made by __new__ instead, and functions have no
__init__ of their own: ask for the signature of the thing itself.
zh: 对类，你问的是它的 __init__ 的签名。有的类是靠 __new__ 创建实例的。直接去问这个类本身的签名。
"""

import inspect


def parameter_defaults(func):
    if inspect.isclass(func):
        func = func.__init__
    return {n: p.default for n, p in inspect.signature(func).parameters.items() if p.default is not p.empty}
