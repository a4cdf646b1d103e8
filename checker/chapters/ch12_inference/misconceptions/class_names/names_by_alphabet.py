"""
source: learners.md rank 56
en: You sort the names by the alphabet. Often that is the order of the numbers, too, but it was the data set that gave
them out. Who decided that number 0 means this word?
zh: 你按字母顺序给名字排序。它常常和编号的顺序一样，但编号是数据集定的。是谁决定了 0 号代表这个词？
"""


def class_names(dataset):
    return sorted(dataset.class_to_idx)
