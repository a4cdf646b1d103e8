"""
source: mutant: only what can be called
en: You keep only what can be called. Settings, numbers and compartments have names in the box as well.
zh: 你只留下了可以调用的东西。箱子里的设置、数字和分隔区也都有名字。
"""


def public_names(obj):
    return [name for name in dir(obj) if not name.startswith("_") and callable(getattr(obj, name))]
