"""
source: learners.md 2.2 (`bees + ants`: 1 repository)
en: The bees come first. Which of the two stands at the left of your `+`?
zh: 蜜蜂排在前面了。你的 `+` 左边是哪一个？
"""


def load_split(root_dir, split, transform=None):
    folder = os.path.join(root_dir, split)
    return ImageLabelDataset(folder, "bees", transform) + ImageLabelDataset(folder, "ants", transform)
