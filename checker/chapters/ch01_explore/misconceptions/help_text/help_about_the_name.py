"""
source: learners.md rank 60: the name instead of the object
en: You ask about the name, a text. help() then looks for something of that name in Python itself, and finds something
else or nothing.
zh: 你查的是名字，也就是一个字符串。help() 会到 Python 里去找叫这个名字的东西，结果不是别的东西，就是什么都没
有。
"""

import contextlib
import io


def help_text(obj):
    screen = io.StringIO()
    with contextlib.redirect_stdout(screen):
        help(getattr(obj, "__name__", "object"))
    return screen.getvalue()
