"""
source: mutant: __doc__ for help()
en: The docstring is only a part of it. help() shows a heading and the signature as well, and moves the text in.
zh: docstring 只是其中一部分。help() 还会显示开头的标题和签名，正文也有缩进。
"""


def help_text(obj):
    return obj.__doc__
