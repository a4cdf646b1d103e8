"""
source: a guess: what is raised
en: Right for every path that is there. For one that is not, you hand back None, and the mistake shows up much
    later, somewhere else.
zh: 存在的路径都对。路径不存在时你返回 None，错误要到很久以后才在别的地方冒出来。
"""


def layer_at(model, path):
    return dict(model.named_modules()).get(path)
