"""
source: mutant: transform left out of the second call
en: The ants get the transform, the bees do not.
zh: 蚂蚁用上了 transform，蜜蜂没有。
"""


def load_split(root_dir, split, transform=None):
    folder = os.path.join(root_dir, split)
    return ImageLabelDataset(folder, "ants", transform) + ImageLabelDataset(folder, "bees")
