"""
source: mutant: __defaults__ and __kwdefaults__
en: Functions are right. A class and a builtin do not have __defaults__: ask for their signature instead.
zh: 函数都对了。类和内置函数没有 __defaults__：应该去问它们的签名。
"""


def parameter_defaults(func):
    code = func.__code__
    names = code.co_varnames[: code.co_argcount]
    defaults = func.__defaults__ or ()
    return {**dict(zip(names[len(names) - len(defaults) :], defaults)), **(func.__kwdefaults__ or {})}
