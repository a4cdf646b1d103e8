"""
en: Dataset.__add__ called by name, everything by keyword.
zh: 直接按名字调用 Dataset.__add__，参数都用关键字。
"""

from torch.utils.data import Dataset


def load_split(root_dir, split, transform=None):
    here = f"{root_dir}/{split}"
    return Dataset.__add__(
        ImageLabelDataset(root_dir=here, label_dir="ants", transform=transform),
        ImageLabelDataset(root_dir=here, label_dir="bees", transform=transform),
    )
