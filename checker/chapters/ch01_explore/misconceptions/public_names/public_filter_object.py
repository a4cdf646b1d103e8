"""
source: mutant: filter() not turned into a list
en: filter() and a generator only promise the names. Who wants to see them must first make a list of it.
zh: filter() 和生成器只是答应以后给出名字。要真正得到它们，还得变成列表。
"""


def public_names(obj):
    return filter(lambda name: not name.startswith("_"), dir(obj))
