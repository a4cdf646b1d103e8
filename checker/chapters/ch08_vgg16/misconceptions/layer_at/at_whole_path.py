"""
source: a guess: the levels of the network
en: You look up the whole path as one name. No module has a name with a dot in it: the path has to be taken apart.
zh: 你把整条路径当成一个名字去找。模块的名字里没有点：要先把路径拆开。
"""


def layer_at(model, path):
    return getattr(model, path)
