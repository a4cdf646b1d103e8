"""
source: mutant: a list of pairs
en: You give back pairs in a list. Made into a dict, a default can be looked up by its name.
zh: 你返回的是由成对的值组成的列表。要变成字典，才能按名字查默认值。
"""

import inspect


def parameter_defaults(func):
    found = inspect.signature(func).parameters.items()
    return [(name, p.default) for name, p in found if p.default is not p.empty]
