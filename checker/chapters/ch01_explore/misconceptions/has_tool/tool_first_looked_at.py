"""
source: mutant: else inside the loop
en: Your loop gives its answer at the first name already: either that one is it, or you say no. When may you say no?
zh: 你的循环看到第一个名字就下了结论：不是它就说没有。什么时候才可以说“没有”？
"""


def has_tool(box, name):
    for listed in dir(box):
        if listed == name:
            return True
        else:
            return False
