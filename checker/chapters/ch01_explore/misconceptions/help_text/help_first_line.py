"""
source: mutant: only one line returned
en: You give back the first line only; help() goes on after the heading.
zh: 你只返回了第一行；标题后面 help() 还有内容。
"""

import pydoc


def help_text(obj):
    return pydoc.render_doc(obj, title="Help on %s:", renderer=pydoc.plaintext).splitlines()[0]
