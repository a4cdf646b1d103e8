"""
en: The pictures are read in __init__; the items are kept as pairs.
zh: 在 __init__ 里就把图片都读进来，成对地存着。
"""

import os

from PIL import Image
from torch.utils.data import Dataset


class ImageLabelDataset(Dataset):
    items = ()

    def __init__(self, root_dir, label_dir, transform=None):
        super(ImageLabelDataset, self).__init__()
        folder = os.path.join(root_dir, label_dir)
        pictures = [Image.open(os.path.join(folder, name)).convert("RGB") for name in image_files(folder)]
        self.items = [(picture, label_dir) for picture in pictures]
        self.transform = transform

    def __len__(self):
        return self.items.__len__()

    def __getitem__(self, index):
        picture, label = self.items[index]
        return (picture, label) if self.transform is None else (self.transform(picture), label)
