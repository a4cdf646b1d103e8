"""
source: mutant: __defaults__ without __kwdefaults__; Python functions only
en: The parameters behind a star keep their defaults in another place, and classes and builtins have no __defaults__
at all. A signature knows them all.
zh: 星号后面的参数，默认值存放在另一个地方；类和内置函数根本没有 __defaults__。而签名什么都知道。
"""


def parameter_defaults(func):
    code = func.__code__
    names = code.co_varnames[: code.co_argcount]
    defaults = func.__defaults__ or ()
    return dict(zip(names[len(names) - len(defaults) :], defaults))
