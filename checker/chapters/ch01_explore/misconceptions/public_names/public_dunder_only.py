"""
source: mutant: startswith("__") and endswith("__")
en: You leave out only names like `__init__`, with underscores at both ends. `_hinge` is not meant for users either.
zh: 你只去掉了像 `__init__` 这样两头都有下划线的名字。`_hinge` 同样不是给使用者用的。
"""


def public_names(obj):
    return [name for name in dir(obj) if not (name.startswith("__") and name.endswith("__"))]
