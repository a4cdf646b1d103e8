"""
source: learners.md rank 56
en: You take the names in the order in which the dict was filled. A dict may be filled in any order: look at the
numbers beside the names.
zh: 你按字典里的先后取名字。字典可以按任何顺序填：看看名字旁边的编号。
"""


def class_names(dataset):
    return list(dataset.class_to_idx)
