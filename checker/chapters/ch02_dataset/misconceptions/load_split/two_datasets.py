"""
source: mutant: `ants + bees` -> `ants, bees`
en: You give two data sets in a tuple. Asked is one: two data sets can be added.
zh: 你返回了一个装着两个数据集的元组。题目要的是一个：两个数据集可以相加。
"""


def load_split(root_dir, split, transform=None):
    folder = os.path.join(root_dir, split)
    return ImageLabelDataset(folder, "ants", transform), ImageLabelDataset(folder, "bees", transform)
