"""
source: mutant: and p.default
en: Defaults such as 0, False, None or an empty text are missing: they count as false, but they are defaults.
zh: 0、False、None、空字符串这样的默认值丢了：它们虽然算假，但也是默认值。
"""

import inspect


def parameter_defaults(func):
    found = inspect.signature(func).parameters.items()
    return {name: p.default for name, p in found if p.default and p.default is not p.empty}
