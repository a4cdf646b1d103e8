"""
source: mutant: `sorted(...)` -> `sorted(..., reverse=True)`
en: The names come by number, but the largest number first. Which item should the name of class 0 be?
zh: 名字是按编号排的，但最大的编号排在了最前面。第 0 类的名字应该是第几项？
"""


def class_names(dataset):
    numbers = dataset.class_to_idx
    return sorted(numbers, key=numbers.get, reverse=True)
