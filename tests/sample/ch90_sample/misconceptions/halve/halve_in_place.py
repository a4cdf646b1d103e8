"""
source: made up
en: The tensor that came in is changed too. Which operation writes into it?
zh: 传进来的张量也被改掉了。是哪个运算写进了它？
"""


def halve(x):
    x /= 2
    return x
