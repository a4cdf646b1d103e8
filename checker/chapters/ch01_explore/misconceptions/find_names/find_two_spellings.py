"""
source: mutant: keyword as it is, or capitalized
en: You try the keyword in two spellings. There are more: all in capitals, or mixed. Bring both sides into one
spelling instead.
zh: 你试了关键字的两种写法，可还有别的：全大写的、大小写混合的。不如把两边都变成同一种写法。
"""


def find_names(module, keyword):
    both = (keyword.lower(), keyword.capitalize())
    return [name for name in public_names(module) if any(word in name for word in both)]
