"""
source: learners.md section 3.12; mutant: `class_to_idx` -> `classes`
en: Many data sets have a list `classes`, but not all. This one has `class_to_idx` and nothing else: print
`vars(dataset)`.
zh: 很多数据集有 `classes` 这个列表，但不是都有。这一个只有 `class_to_idx`：打印 `vars(dataset)` 看看。
"""


def class_names(dataset):
    return list(dataset.classes)
