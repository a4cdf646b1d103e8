"""
source: mutant: the names are not taken out of the sorted pairs
en: The order is right, but each item is still a pair of name and number. Print the first item.
zh: 顺序是对的，但每一项还是名字和编号组成的一对。打印第一项看看。
"""


def class_names(dataset):
    return sorted(dataset.class_to_idx.items(), key=lambda pair: pair[1])
