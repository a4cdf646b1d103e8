"""
source: mutant: zip(args, defaults) from the front
en: The defaults belong to the last parameters, and you hand them out from the first one on. Which parameter gets the
first default?
zh: 默认值属于最后几个参数，你却从第一个参数开始往后分。第一个默认值该给哪个参数？
"""

import inspect


def parameter_defaults(func):
    spec = inspect.getfullargspec(func)
    return {**dict(zip(spec.args, spec.defaults or ())), **(spec.kwonlydefaults or {})}
