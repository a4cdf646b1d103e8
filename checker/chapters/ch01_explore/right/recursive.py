"""
en: Recursion in place of loops; reduce; a generator's next with a default.
zh: 用递归代替循环；reduce；生成器的 next 带默认值。
"""

import inspect
from functools import reduce


def has_tool(box, name):
    return next((True for listed in dir(box) if listed == name), False)


def public_names(obj):
    def keep(names):
        if not names:
            return []
        first, *rest = names
        return ([] if first.startswith("_") else [first]) + keep(rest)

    return keep(dir(obj))


def find_names(module, keyword):
    return reduce(lambda found, name: found + [name] * (keyword.lower() in name.lower()), public_names(module), [])


def is_toolbox(obj):
    return (inspect.getmodule(obj) is obj) or inspect.isclass(obj)


def parameter_defaults(func):
    return reduce(
        lambda found, p: found if p.default is p.empty else {**found, p.name: p.default},
        inspect.signature(func).parameters.values(),
        {},
    )
