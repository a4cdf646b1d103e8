"""
source: learners.md section 3.1: help() where its text is wanted
en: The text is right, but it is also shown on the screen. Who asks for a text wants to decide for themselves what is
printed.
zh: 文字是对的，但屏幕上也显示了。要一段文字的人，想自己决定打印什么。
"""

import pydoc


def help_text(obj):
    help(obj)
    return pydoc.render_doc(obj, title="Help on %s:", renderer=pydoc.plaintext)
