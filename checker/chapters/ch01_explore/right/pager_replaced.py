"""
en: pydoc.doc() with pydoc's pager replaced for a moment; names removed from a copy; issubclass for classes.
zh: 用 pydoc.doc()，暂时换掉 pydoc 的分页器；从副本里删名字；用 issubclass 判断类。
"""

import inspect
import pydoc
import types
from unittest import mock


def has_tool(box, name):
    return name in frozenset(dir(box))


def public_names(obj):
    names = dir(obj)
    for name in names[:]:
        if name.startswith("_"):
            names.remove(name)
    return names


def find_names(module, keyword):
    return [name for name in public_names(module) if len(name.lower().split(keyword.lower())) > 1]


def is_toolbox(obj):
    if isinstance(obj, types.ModuleType):
        return True
    try:
        return issubclass(obj, object)
    except TypeError:
        return False


def help_text(obj):
    pages = []
    with mock.patch("pydoc.pager", lambda text, title="": pages.append(text)):
        pydoc.doc(obj, title="Help on %s:")
    return pydoc.plain("".join(pages))


def parameter_defaults(func):
    bound = inspect.signature(func)
    required = {n: None for n, p in bound.parameters.items() if p.default is p.empty}
    return {n: p.default for n, p in bound.parameters.items() if n not in required}
