"""
source: a guess: numbers and names
en: Right for every path that is there. A number that is too large, or negative, or a number inside a layer without
    numbers, is not looked up as a name: look at what comes of it.
zh: 存在的路径都对。但太大的数字、负数，或者在没有编号的层里找数字时，你没有把它当名字去找：看看结果是什么。
"""


def layer_at(model, path):
    for name in path.split("."):
        model = model[int(name)] if name.lstrip("-").isdigit() else getattr(model, name)
    return model
