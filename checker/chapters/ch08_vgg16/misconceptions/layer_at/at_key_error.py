"""
source: a guess: what is raised
en: Right for every path that is there. For one that is not, a dictionary raises an error of its own kind. The task
    asks for AttributeError.
zh: 存在的路径都对。路径不存在时，字典抛出的是它自己的错误。题目要的是 AttributeError。
"""


def layer_at(model, path):
    return dict(model.named_modules())[path]
