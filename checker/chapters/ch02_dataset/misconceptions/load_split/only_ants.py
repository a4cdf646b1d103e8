"""
source: mutant: `ants + bees` -> `ants`
en: There are only ants in it.
zh: 里面只有蚂蚁。
"""


def load_split(root_dir, split, transform=None):
    return ImageLabelDataset(os.path.join(root_dir, split), "ants", transform)
