"""
source: mutant: not dropped
en: You keep exactly the names that should go. Read your condition aloud: which names does it let through?
zh: 你留下的正好是应该去掉的那些。把条件读一遍：它放行的是哪些名字？
"""


def public_names(obj):
    return [name for name in dir(obj) if name.startswith("_")]
