"""
source: mutant: the condition left out
en: These are all the names that dir() lists, also those that begin with an underscore.
zh: 这是 dir() 列出的全部名字，连以下划线开头的也在里面。
"""


def public_names(obj):
    return dir(obj)
