"""
source: mutant: title left out
en: Compare the first line: render_doc() has a heading of its own, unless it is told another one. help() says "Help on
...".
zh: 对照第一行：如果不指定，render_doc() 用的是自己的标题，而 help() 的开头是“Help on ...”。
"""

import pydoc


def help_text(obj):
    return pydoc.render_doc(obj, renderer=pydoc.plaintext)
