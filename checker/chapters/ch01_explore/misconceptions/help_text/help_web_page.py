"""
source: mutant: pydoc's HTML for the text
en: This is the text for a web page, with tags in pointed brackets. Plain text is asked for.
zh: 这是网页用的文字，带有尖括号标签。要的是纯文字。
"""

import pydoc


def help_text(obj):
    return pydoc.html.document(obj)
