"""
source: mutant: help(obj) -> help(type(obj))
en: You ask for help on the type of the object: for every function the same long text.
zh: 你查的是对象的类型的帮助：不管什么函数，得到的都是同一篇长文。
"""

import pydoc


def help_text(obj):
    return pydoc.render_doc(type(obj), title="Help on %s:", renderer=pydoc.plaintext)
