"""
source: mutant: the first lines cut off
en: The heading, "Help on ...:", is missing at the top.
zh: 最上面少了标题“Help on ...:”。
"""

import pydoc


def help_text(obj):
    return pydoc.plaintext.document(obj)
