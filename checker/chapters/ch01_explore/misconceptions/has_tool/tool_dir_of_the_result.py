"""
source: learners.md rank 60
en: You call the box, and dir() lists what comes back. Without the call brackets dir() sees the thing itself.
zh: 你先调用了箱子，dir() 列出的就成了返回值里的东西。去掉那对调用的括号，dir() 看到的才是它本身。
"""


def has_tool(box, name):
    return name in dir(box())
