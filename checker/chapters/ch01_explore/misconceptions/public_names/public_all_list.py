"""
source: mutant: __all__ instead of dir()
en: `__all__` is what `import *` takes. It may leave names out that dir() lists, and here dir() decides.
zh: `__all__` 是 `import *` 会取走的名字，可能比 dir() 列出的少，而这里以 dir() 为准。
"""


def public_names(obj):
    names = getattr(obj, "__all__", dir(obj))
    return sorted(name for name in names if not name.startswith("_"))
