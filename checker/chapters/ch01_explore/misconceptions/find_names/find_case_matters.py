"""
source: mutant: lower() dropped on both sides
en: You compare letter by letter, so "pool" does not find `MaxPool2d`. Capital letters should make no difference.
zh: 你是一个字母一个字母比的，所以“pool”找不到 `MaxPool2d`。应该不分大小写。
"""


def find_names(module, keyword):
    return [name for name in public_names(module) if keyword in name]
