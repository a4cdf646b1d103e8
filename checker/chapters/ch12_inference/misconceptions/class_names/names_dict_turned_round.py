"""
source: learners.md section 2.12 (a dict from number to name)
en: You turned the dict round, and now it leads from a number to its name. A list was asked for: its places are the
numbers.
zh: 你把字典反过来了，现在可以从编号查到名字。但题目要的是列表：列表里的位置就是编号。
"""


def class_names(dataset):
    return {number: name for name, number in dataset.class_to_idx.items()}
