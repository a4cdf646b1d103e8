"""
en: A dataclass as data set; the names are listed when they are first needed.
zh: 用 dataclass 写数据集；第一次用到时才列出文件名。
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from PIL import Image, ImageOps
from torch.utils.data import Dataset


@dataclass(eq=False)
class ImageLabelDataset(Dataset):
    root_dir: str
    label_dir: str
    transform: Callable | None = None

    @cached_property
    def names(self):
        return image_files(os.path.join(self.root_dir, self.label_dir))

    def __len__(self):
        return len(self.names)

    def __getitem__(self, i):
        with open(os.path.join(self.root_dir, self.label_dir, self.names[i]), "rb") as file:
            image = ImageOps.exif_transpose(Image.open(file)).convert(mode="RGB")
        return (self.transform(image), self.label_dir) if self.transform is not None else (image, self.label_dir)
