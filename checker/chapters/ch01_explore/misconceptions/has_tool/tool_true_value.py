"""
source: mutant: `getattr(box, name, None)` as the question
en: You look at what lies under the name, and call it missing if that is None, 0 or empty. The name is in the box all
the same.
zh: 你看的是这个名字下面放着什么；如果放的是 None、0 或空的东西，就当作没有。其实名字还是在箱子里的。
"""


def has_tool(box, name):
    return name in dir(box) and bool(getattr(box, name, None))
