"""
en: pydoc.Helper with an output of its own; while loops; try and except; itertools.
zh: 用 pydoc.Helper，输出到自己的地方；while 循环；try 和 except；itertools。
"""

import inspect
import itertools
import pydoc
from io import StringIO


def has_tool(box, name):
    names = iter(dir(box))
    while True:
        try:
            if next(names) == name:
                return True
        except StopIteration:
            return False


def public_names(obj):
    return list(itertools.filterfalse(lambda name: name.startswith("_"), dir(obj)))


def find_names(module, keyword):
    names = dir(module)
    lowered = [name.lower() for name in names]
    return [n for n, low in zip(names, lowered) if keyword.lower() in low and not low.startswith("_")]


def is_toolbox(obj):
    return any(question(obj) for question in (inspect.ismodule, inspect.isclass))


def help_text(obj):
    paper = StringIO()
    helper = pydoc.Helper(output=paper)
    helper(obj)
    paper.seek(0)
    return paper.read()


def parameter_defaults(func):
    found = {}
    signature = inspect.signature(func)
    for name in signature.parameters:
        default = signature.parameters[name].default
        if default is inspect.Signature.empty:
            pass
        else:
            found[name] = default
    return found
