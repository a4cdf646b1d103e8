"""
source: mutant: getattr of each name
en: You collect the things that lie in the box. Only their names are asked for, as texts.
zh: 你收集的是箱子里的东西本身。要的只是它们的名字，也就是字符串。
"""


def public_names(obj):
    return [getattr(obj, name) for name in dir(obj) if not name.startswith("_")]
