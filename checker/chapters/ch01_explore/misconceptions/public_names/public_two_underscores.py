"""
source: mutant: "_" -> "__"
en: You leave out names with two underscores in front. One is enough to say: not for users.
zh: 你只去掉了以两个下划线开头的名字。其实一个下划线就表示“不是给使用者用的”。
"""


def public_names(obj):
    return [name for name in dir(obj) if not name.startswith("__")]
