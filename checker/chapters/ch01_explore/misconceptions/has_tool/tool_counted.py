"""
source: mutant: `name in` -> `.count(name)`
en: You count how often the name is there: 1 or 0. It may stand for yes and no, but it is an int. What does `in` give?
zh: 你数的是这个名字出现几次：1 或 0。用来表示是和否也说得通，但它是 int。`in` 给出的是什么？
"""


def has_tool(box, name):
    return dir(box).count(name)
