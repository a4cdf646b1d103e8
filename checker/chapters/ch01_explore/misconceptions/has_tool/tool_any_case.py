"""
source: mutant: both sides in small letters
en: For you capital and small letters are the same. For Python they are not: `nn.conv2d` does not exist, `nn.Conv2d`
does.
zh: 你没有区分大小写，可 Python 是区分的：`nn.conv2d` 不存在，`nn.Conv2d` 才存在。
"""


def has_tool(box, name):
    return name.lower() in [listed.lower() for listed in dir(box)]
