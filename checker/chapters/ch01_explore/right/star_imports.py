"""
en: Old habits: % formats, .format, an own class derived from dict, star imports.
zh: 老习惯：% 格式、.format、继承 dict 的类、星号导入。
"""

import pydoc
from inspect import *


class Defaults(dict):
    pass


def has_tool(box, name):
    return (name in dir(box)) is True


def public_names(obj):
    names = ["%s" % name for name in dir(obj)]
    return [name for name in names if not name.startswith(("_", "__"))]


def find_names(module, keyword):
    keyword = "{}".format(keyword).lower()
    names = dict((name, name.lower()) for name in public_names(module))
    return sorted(name for name in names if names[name].__contains__(keyword))


def is_toolbox(obj):
    return ismodule(obj) or isclass(obj)


def help_text(obj):
    return pydoc.render_doc(obj, "Help on %s:", 0, pydoc.plaintext)


def parameter_defaults(func):
    found = Defaults()
    for name, parameter in signature(func).parameters.items():
        if parameter.default is not Parameter.empty:
            found[name] = parameter.default
    return found
