"""
source: mutant: `.default` left out
en: The names are right, but under each lies the whole parameter. Its default is one part of that.
zh: 名字都对，但每个名字对应的是整个参数对象。默认值只是它的一部分。
"""

import inspect


def parameter_defaults(func):
    return {name: p for name, p in inspect.signature(func).parameters.items() if p.default is not p.empty}
