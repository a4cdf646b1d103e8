"""
source: mutant: render_doc with its defaults
en: Two things differ from help(): the heading, and letters that are doubled with \\x08 between them to look bold.
Both can be chosen: help(pydoc.render_doc).
zh: 有两处和 help() 不同：标题不同；有的字母写了两遍，中间夹着 \\x08，为的是显示粗体。
两处都可以指定：help(pydoc.render_doc)。
"""

import pydoc


def help_text(obj):
    return pydoc.render_doc(obj)
