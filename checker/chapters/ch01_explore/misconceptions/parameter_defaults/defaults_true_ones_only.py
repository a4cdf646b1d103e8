"""
source: mutant: `is not p.empty` -> truth
en: You ask whether the default counts as true. Then 0, False, None and an empty text are lost, and the mark for "no
default" stays, as it counts as true.
zh: 你问的是默认值算不算真。这样 0、False、None 和空字符串都丢了，而“没有默认值”的标记算真，反而留了下来。
"""

import inspect


def parameter_defaults(func):
    return {name: p.default for name, p in inspect.signature(func).parameters.items() if p.default}
