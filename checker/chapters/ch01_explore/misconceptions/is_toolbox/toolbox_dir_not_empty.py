"""
source: mutant: len(dir(obj)) > 0
en: dir() lists something for every object, functions and numbers too. So your answer is always yes.
zh: dir() 对任何对象都会列出一些东西，函数和数字也不例外，所以你的答案永远是“是”。
"""


def is_toolbox(obj):
    return len(dir(obj)) > 0
