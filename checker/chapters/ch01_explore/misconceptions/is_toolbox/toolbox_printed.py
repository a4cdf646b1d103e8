"""
source: learners.md rank 60, section 3.1: shown, not returned
en: Your function gives None back for everything. Do you print the answer? Only what is returned can be used further.
zh: 无论什么对象，你的函数都返回 None。是不是把答案打印出来了？只有返回的值才能继续使用。
"""

import inspect


def is_toolbox(obj):
    print(inspect.ismodule(obj) or inspect.isclass(obj))
