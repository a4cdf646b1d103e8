"""
source: mutant: __all__ instead of the public names
en: You search in `__all__`, which may leave out names that dir() lists.
zh: 你是在 `__all__` 里找的，它可能比 dir() 列出的名字少。
"""


def find_names(module, keyword):
    names = getattr(module, "__all__", public_names(module))
    return sorted(name for name in names if keyword.lower() in name.lower())
