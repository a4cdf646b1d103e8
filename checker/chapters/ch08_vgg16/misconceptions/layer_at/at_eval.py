"""
source: a guess: numbers and names
en: You hand the path to Python as a piece of program. model.features.28 is no Python: a number cannot stand behind
    a dot.
zh: 你把路径当作一段程序交给 Python。但 model.features.28 不是合法的 Python：点的后面不能是数字。
"""


def layer_at(model, path):
    return eval("model." + path)
