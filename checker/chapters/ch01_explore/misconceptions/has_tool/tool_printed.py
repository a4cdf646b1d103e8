"""
source: learners.md rank 60, section 3.1: print(help(x))
en: You print the answer, and the function returns None. On the screen both look alike, but only what is returned
can be used further.
zh: 你把答案打印了出来，函数返回的却是 None。屏幕上看起来差不多，但只有返回的值才能继续使用。
"""


def has_tool(box, name):
    print(name in dir(box))
