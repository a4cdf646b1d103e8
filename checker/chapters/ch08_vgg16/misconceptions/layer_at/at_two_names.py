"""
source: a guess: the levels of the network
en: Your code fits paths of two names, as in features.28. A path may have one name, or three, or more.
zh: 你的代码只适合两个名字的路径，比如 features.28。路径也可能只有一个名字，或者三个、更多。
"""


def layer_at(model, path):
    part, place = path.split(".")
    return getattr(getattr(model, part), place)
