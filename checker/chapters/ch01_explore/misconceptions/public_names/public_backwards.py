"""
source: mutant: reverse=True
en: The names are right, the order is turned round.
zh: 名字都对，顺序反了。
"""


def public_names(obj):
    return sorted((name for name in dir(obj) if not name.startswith("_")), reverse=True)
