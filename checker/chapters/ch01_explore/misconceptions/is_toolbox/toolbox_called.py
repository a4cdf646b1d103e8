"""
source: learners.md rank 60: the result instead of the tool
en: You call the thing to see what comes out. A function may need arguments, and its result tells nothing about the
function itself.
zh: 你先调用了它，看返回的是什么。函数可能需要参数，而且返回值说明不了函数本身是哪一种。
"""

import inspect


def is_toolbox(obj):
    return inspect.ismodule(obj) or not inspect.isroutine(obj())
