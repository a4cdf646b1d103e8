"""
en: contextlib.redirect_stdout around help(), the end cut off; set of names sorted; not a routine is a box.
zh: 用 contextlib.redirect_stdout 包住 help()，再去掉结尾；名字的集合排序；不是函数的就是盒子。
"""

import contextlib
import inspect
import io


def has_tool(box, name):
    return bool({name} & set(dir(box)))


def public_names(obj):
    return sorted({name for name in dir(obj) if name[:1] != "_"})


def find_names(module, keyword):
    wanted = keyword.upper()
    return sorted(name for name in dir(module) if wanted in name.upper() and not name.startswith("_"))


def is_toolbox(obj):
    return not inspect.isroutine(obj)


def help_text(obj):
    with contextlib.redirect_stdout(io.StringIO()) as screen:
        help(obj)
    return screen.getvalue().strip()


def parameter_defaults(func):
    spec = inspect.getfullargspec(func)
    defaults = spec.defaults or ()
    result = dict(zip(reversed(spec.args), reversed(defaults)))
    result |= spec.kwonlydefaults or {}
    return result
