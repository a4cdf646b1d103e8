"""
en: A data set that lists its folder by itself, with a method for reading and map for nothing.
zh: 数据集自己列出文件夹，用一个方法来读，什么都不用时用 map。
"""

import os

import numpy as np
from PIL import Image
from torch.utils.data import Dataset


class Pictures(Dataset):
    def read(self, name):
        return Image.fromarray(np.array(Image.open(os.path.join(self.folder, name)).convert("RGB")))

    def __len__(self):
        return sum(1 for _ in self.names)


class ImageLabelDataset(Pictures):
    def __init__(self, root_dir, label_dir, transform=None, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.folder, self.label, self.transform, self.names = (
            os.path.join(root_dir, label_dir),
            label_dir,
            transform,
            [],
        )
        for name in sorted(os.listdir(self.folder)):
            try:
                self.read(name)
            except OSError:
                continue
            self.names += [name]

    def __getitem__(self, idx):
        image = self.read(self.names[idx])
        if callable(self.transform):
            image = self.transform(image)
        return tuple([image, self.label])
