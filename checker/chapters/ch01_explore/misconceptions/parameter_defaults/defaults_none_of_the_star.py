"""
source: mutant: getfullargspec without kwonlydefaults
en: Parameters behind a star are missing: getfullargspec() keeps their defaults in a place of their own.
zh: 少了星号后面的参数：getfullargspec() 把它们的默认值单独放在另一处。
"""

import inspect


def parameter_defaults(func):
    spec = inspect.getfullargspec(func)
    defaults = spec.defaults or ()
    return dict(zip(spec.args[len(spec.args) - len(defaults) :], defaults))
