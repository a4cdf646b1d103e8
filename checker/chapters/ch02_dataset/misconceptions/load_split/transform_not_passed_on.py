"""
source: learners.md rank 20 (parameter without effect)
en: The transform arrives in `load_split` and goes no further. Who should get it?
zh: transform 传到了 `load_split`，却没有再往下传。应该交给谁？
"""


def load_split(root_dir, split, transform=None):
    folder = os.path.join(root_dir, split)
    return ImageLabelDataset(folder, "ants") + ImageLabelDataset(folder, "bees")
