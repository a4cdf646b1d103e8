"""
source: mutant: `dir(obj)` -> `vars(obj)`
en: vars() and __dict__ show only what lies in the object itself. dir() also lists what it has from its class and the
classes above.
zh: vars() 和 __dict__ 里只有直接放在对象自己身上的东西。dir() 还会列出从它的类和父类得来的名字。
"""


def public_names(obj):
    return sorted(name for name in getattr(obj, "__dict__", {}) if not name.startswith("_"))
