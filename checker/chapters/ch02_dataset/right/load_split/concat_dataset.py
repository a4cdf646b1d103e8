"""
en: ConcatDataset instead of +, a loop over the two labels.
zh: 用 ConcatDataset 代替加号，在两个标签上循环。
"""

import os

from torch.utils.data import ConcatDataset


def load_split(root_dir, split, transform=None):
    parts = []
    for label in ["ants", "bees"]:
        parts.append(ImageLabelDataset(os.path.join(root_dir, split), label, transform=transform))
    return ConcatDataset(parts)
