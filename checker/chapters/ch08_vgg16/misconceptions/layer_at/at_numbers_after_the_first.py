"""
source: a guess: numbers and names
en: You take every name after the first for a number. Inside a module there may be names of letters as well.
zh: 你把第一个之后的名字都当成数字。可是里面也可能有字母组成的名字。
"""


def layer_at(model, path):
    first, *places = path.split(".")
    module = getattr(model, first)
    for place in places:
        module = module[int(place)]
    return module
