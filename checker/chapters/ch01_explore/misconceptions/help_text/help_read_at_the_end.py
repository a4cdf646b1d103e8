"""
source: mutant: .getvalue() -> .read()
en: read() goes on from where the writing stopped, and there is nothing after that. What gives the whole contents?
zh: read() 从刚才写完的位置继续往后读，而后面什么都没有。要得到全部内容，该用什么？
"""

import contextlib
import io


def help_text(obj):
    screen = io.StringIO()
    with contextlib.redirect_stdout(screen):
        help(obj)
    return screen.read()
