"""
source: mutant: `dir(obj)` -> `dir(type(obj))`
en: You list the type of the object. What the object has of its own is missing.
zh: 你列出的是对象的类型里的名字，少了对象自己的那些。
"""


def public_names(obj):
    return [name for name in dir(type(obj)) if not name.startswith("_")]
