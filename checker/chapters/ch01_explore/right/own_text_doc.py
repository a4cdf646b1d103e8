"""
en: A TextDoc of one's own without bold; numpy for the names; regular expressions with the keyword escaped.
zh: 自己的 TextDoc，不加粗；用 numpy 得到名字；正则表达式里把关键词转义。
"""

import inspect
import pydoc
import re

import numpy as np


class Plain(pydoc.TextDoc):
    def bold(self, text):
        return text


def has_tool(box, name):
    return bool(np.any(np.array(dir(box)) == name))


def public_names(obj):
    names = np.array(dir(obj))
    return names[~np.char.startswith(names, "_")].tolist()


def find_names(module, keyword):
    pattern = re.compile(".*" + re.escape(keyword), re.IGNORECASE)
    return list(filter(pattern.match, public_names(module)))


def is_toolbox(obj):
    match obj:
        case type():
            return True
        case _:
            return inspect.ismodule(obj)


def help_text(obj):
    return pydoc.render_doc(obj, title="Help on %s:", renderer=Plain()) + "\n\n"


def parameter_defaults(func):
    has_one = lambda pair: pair[1].default is not pair[1].empty
    pairs = filter(has_one, inspect.Signature.from_callable(func).parameters.items())
    return {name: parameter.default for name, parameter in pairs}
