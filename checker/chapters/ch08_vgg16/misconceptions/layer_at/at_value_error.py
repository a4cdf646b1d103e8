"""
source: a guess: what is raised
en: Right for every path that is there. For one that is not, you raise an error of another kind than the task asks
    for.
zh: 存在的路径都对。路径不存在时，你抛出的错误不是题目要的那一种。
"""


def layer_at(model, path):
    modules = dict(model.named_modules())
    if path not in modules:
        raise ValueError(f"no layer at {path}")
    return modules[path]
