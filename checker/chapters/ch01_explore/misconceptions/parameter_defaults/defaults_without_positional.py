"""
source: mutant: only KEYWORD_ONLY parameters
en: You keep only the parameters behind a star. Those before it may have a default, too.
zh: 你只留下了星号后面的参数。星号前面的参数也可以有默认值。
"""

import inspect


def parameter_defaults(func):
    found = inspect.signature(func).parameters.items()
    return {name: p.default for name, p in found if p.default is not p.empty and p.kind is p.KEYWORD_ONLY}
