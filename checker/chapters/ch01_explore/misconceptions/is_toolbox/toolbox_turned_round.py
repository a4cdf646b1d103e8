"""
source: mutant: not
en: Your answers are turned round: True for the tools, False for the boxes.
zh: 你的答案反了：工具返回了 True，箱子返回了 False。
"""

import inspect


def is_toolbox(obj):
    return inspect.isroutine(obj)
