"""
source: mutant: the names instead of a dict
en: You give back the names only. Each one's default belongs to it, as a dict.
zh: 你只返回了名字。还要配上各自的默认值，组成字典。
"""

import inspect


def parameter_defaults(func):
    return [name for name, p in inspect.signature(func).parameters.items() if p.default is not p.empty]
