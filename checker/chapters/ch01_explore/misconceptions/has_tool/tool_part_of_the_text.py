"""
source: mutant: a search in str(dir(box)), as in a terminal's output
en: You turned the list into one long text and search in that. In a text a part is enough, so "Conv" is found wherever
"Conv2d" is.
zh: 你把列表变成了一整段文字，再在里面查找。在文字里只要有一部分相同就算找到，所以有“Conv2d”的地方也能找到“Conv”。
"""


def has_tool(box, name):
    return name in str(dir(box))
