"""
en: A whole file with pathlib, private names, type hints and super().__init__().
zh: 整个文件用 pathlib、带下划线的名字、类型注解和 super().__init__()。
"""

from pathlib import Path

import torch.utils.data as data
from PIL import Image
from torchvision.datasets import CIFAR10
from torchvision.transforms import Compose, Lambda, Resize, ToTensor


def _is_image(path: Path) -> bool:
    try:
        Image.open(path).close()
    except OSError:
        return False
    return True


def image_files(folder: str) -> list[str]:
    return sorted(path.name for path in Path(folder).iterdir() if path.is_file() and _is_image(path))


class ImageLabelDataset(data.Dataset):
    def __init__(self, root_dir: str, label_dir: str, transform=None) -> None:
        super().__init__()
        self._dir = Path(root_dir) / label_dir
        self._files = [self._dir / name for name in image_files(str(self._dir))]
        self._transform = transform or (lambda image: image)

    def __getitem__(self, item: int):
        return self._transform(Image.open(self._files[item]).convert("RGB")), self._dir.name

    def __len__(self) -> int:
        return len(self._files)


def load_split(root_dir, split, transform=None):
    ants, bees = (ImageLabelDataset(str(Path(root_dir, split)), kind, transform) for kind in ("ants", "bees"))
    return ants + bees


def picture_transform(size):
    return Compose([Lambda(lambda image: image.convert("RGB")), ToTensor(), Resize((size, size), antialias=True)])


def open_cifar10(root, train):
    return CIFAR10(Path(root), train, ToTensor())


def make_loader(dataset, batch_size=64, shuffle=False, drop_last=False):
    return data.DataLoader(dataset, batch_size, shuffle, drop_last=drop_last)


def batch_shapes(loader):
    return [tuple(batch[0].size()) for batch in loader]


def number_of_batches(n_samples, batch_size, drop_last):
    return n_samples // batch_size if drop_last else -(-n_samples // batch_size)
