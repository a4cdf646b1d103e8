"""
en: render_doc in bold letters, made plain afterwards; members for names; vars() of the module, sorted.
zh: 用 render_doc 得到加粗的文字，再变回普通文字；用 members 得到名字；模块的 vars() 排序。
"""

import inspect
import pydoc
import types


def has_tool(box, name):
    try:
        dir(box).index(name)
    except ValueError:
        return False
    return True


def public_names(obj):
    return [name for name, _ in inspect.getmembers(obj) if not name.startswith("_")]


def find_names(module, keyword):
    keyword = keyword.lower()
    return sorted(name for name in vars(module) if not name.startswith("_") and keyword in name.lower())


def is_toolbox(obj):
    return isinstance(obj, types.ModuleType) or isinstance(obj, type)


def help_text(obj):
    return pydoc.plain(pydoc.render_doc(obj, "Help on %s:"))


def parameter_defaults(func):
    return dict(
        (name, parameter.default)
        for name, parameter in inspect.signature(func).parameters.items()
        if not parameter.default is inspect.Parameter.empty
    )
