"""
source: learners.md rank 8 (no return)
en: The sum is made and not returned: the function gives None.
zh: 相加的结果没有返回：函数返回的是 None。
"""


def load_split(root_dir, split, transform=None):
    folder = os.path.join(root_dir, split)
    ImageLabelDataset(folder, "ants", transform) + ImageLabelDataset(folder, "bees", transform)
