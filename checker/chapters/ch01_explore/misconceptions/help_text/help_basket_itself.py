"""
source: mutant: .getvalue() left out
en: You give back the basket that caught the text, not the text in it.
zh: 你返回的是装文字的那个容器，而不是里面的文字。
"""

import contextlib
import io


def help_text(obj):
    screen = io.StringIO()
    with contextlib.redirect_stdout(screen):
        help(obj)
    return screen
