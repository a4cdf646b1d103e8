"""
source: learners.md rank 20 (parameter overwritten by a constant)
en: Whatever split is asked for, the train pictures come. Where is `split` used?
zh: 不管要哪一部分，给出的都是训练集的图片。`split` 用在哪里了？
"""


def load_split(root_dir, split, transform=None):
    folder = os.path.join(root_dir, "train")
    return ImageLabelDataset(folder, "ants", transform) + ImageLabelDataset(folder, "bees", transform)
