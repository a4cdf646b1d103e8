"""
source: mutant: is not -> is
en: You keep exactly the parameters without a default. Read your condition aloud.
zh: 你留下的正好是没有默认值的参数。把条件读一遍。
"""

import inspect


def parameter_defaults(func):
    return {name: p.default for name, p in inspect.signature(func).parameters.items() if p.default is p.empty}
