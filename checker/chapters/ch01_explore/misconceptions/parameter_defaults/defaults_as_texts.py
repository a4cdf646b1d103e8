"""
source: mutant: str() of each default
en: Your defaults are texts, "3" instead of 3. They are asked for as they are.
zh: 你的默认值都成了字符串，是“3”而不是 3。要的是默认值本身。
"""

import inspect


def parameter_defaults(func):
    found = inspect.signature(func).parameters.items()
    return {name: str(p.default) for name, p in found if p.default is not p.empty}
