"""
source: mutant: the condition left out
en: Parameters without a default are in your dict, too, with the mark that stands for "no default". Print `.default`
of such a one.
zh: 没有默认值的参数也进了你的字典，对应的是表示“没有默认值”的那个标记。把这种参数的 `.default` 打印出来看看。
"""

import inspect


def parameter_defaults(func):
    return {name: p.default for name, p in inspect.signature(func).parameters.items()}
