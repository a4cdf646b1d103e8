"""
source: mutant: `is not p.empty` -> `is not None`
en: For you None means "no default". But None is a default that many tools have, and where there is none, `.default`
is something else.
zh: 你把 None 当成“没有默认值”。可 None 正是很多工具的默认值；没有默认值时，`.default` 是另一样东西。
"""

import inspect


def parameter_defaults(func):
    return {name: p.default for name, p in inspect.signature(func).parameters.items() if p.default is not None}
