"""
source: mutant: renderer left out
en: Print repr() of your text: some letters are doubled, with \\x08 between them. That is how a terminal is told to
write in bold, it is not plain text.
zh: 把文字的 repr() 打印出来：有的字母写了两遍，中间夹着 \\x08。这是让终端显示粗体的办法，不是纯文字。
"""

import pydoc


def help_text(obj):
    return pydoc.render_doc(obj, "Help on %s:")
