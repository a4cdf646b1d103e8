"""
source: learners.md section 3.1: names shown, not returned; `.sort()` gives None
en: Your function gives None back. Are the names only printed? Or is it `.sort()` that you return? It puts the list in
order, and returns None itself.
zh: 你的函数返回的是 None。是不是只把名字打印了出来？或者返回的是 `.sort()`？它只负责把列表排好，自己返回 None。
"""


def public_names(obj):
    return [name for name in dir(obj) if not name.startswith("_")].sort()
