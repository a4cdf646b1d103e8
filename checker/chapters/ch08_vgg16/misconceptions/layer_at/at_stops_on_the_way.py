"""
source: a guess: what is raised
en: Where a name is not there, you hand back the module that you had come to. The caller cannot tell that the path
    was wrong.
zh: 名字不存在时，你返回了走到一半的那个模块。调用的人看不出路径是错的。
"""


def layer_at(model, path):
    for name in path.split("."):
        if not hasattr(model, name):
            break
        model = getattr(model, name)
    return model
