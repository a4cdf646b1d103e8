"""
source: learners.md section 3.1: print(help(x)) shows None
en: help() prints and returns None. The text goes to the screen and is gone; what you return is None.
zh: help() 只负责打印，返回的是 None。文字到了屏幕上就没了，你返回的是 None。
"""


def help_text(obj):
    return help(obj)
