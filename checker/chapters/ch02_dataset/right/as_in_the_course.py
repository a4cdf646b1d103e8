"""
en: A whole file in the style of the videos: os.listdir and sort, no super().__init__(), everything in small steps.
zh: 整个文件是视频里的写法：os.listdir 加 sort，没有 super().__init__()，一小步一小步来。
"""

import math
import os

import torchvision
from PIL import Image
from torch.utils.data import DataLoader, Dataset
from torchvision import transforms


def image_files(folder):
    img_list = os.listdir(folder)
    img_list.sort()
    result = []
    for img_name in img_list:
        img_path = folder + "/" + img_name
        try:
            img = Image.open(img_path)
            img.close()
        except Exception:
            continue
        result.append(img_name)
    return result


class ImageLabelDataset(Dataset):
    def __init__(self, root_dir, label_dir, transform=None):
        self.root_dir = root_dir
        self.label_dir = label_dir
        self.transform = transform
        self.path = os.path.join(self.root_dir, self.label_dir)
        self.img_path = image_files(self.path)

    def __getitem__(self, idx):
        img_name = self.img_path[idx]
        img_item_path = os.path.join(self.root_dir, self.label_dir, img_name)
        img = Image.open(img_item_path)
        img = img.convert("RGB")
        if self.transform:
            img = self.transform(img)
        label = self.label_dir
        return img, label

    def __len__(self):
        return len(self.img_path)


def load_split(root_dir, split, transform=None):
    root_dir = os.path.join(root_dir, split)
    ants_label_dir = "ants"
    bees_label_dir = "bees"
    ants_dataset = ImageLabelDataset(root_dir, ants_label_dir, transform)
    bees_dataset = ImageLabelDataset(root_dir, bees_label_dir, transform)
    train_dataset = ants_dataset + bees_dataset
    return train_dataset


def picture_transform(size):
    trans_resize = transforms.Resize([size, size])
    trans_totensor = transforms.ToTensor()
    trans_compose = transforms.Compose([trans_resize, trans_totensor])

    def trans(img):
        img_rgb = img.convert("RGB")
        return trans_compose(img_rgb)

    return trans


def open_cifar10(root, train):
    dataset_transform = torchvision.transforms.Compose([torchvision.transforms.ToTensor()])
    if train:
        train_set = torchvision.datasets.CIFAR10(root=root, train=True, transform=dataset_transform, download=False)
        return train_set
    else:
        test_set = torchvision.datasets.CIFAR10(root=root, train=False, transform=dataset_transform, download=False)
        return test_set


def make_loader(dataset, batch_size=64, shuffle=False, drop_last=False):
    test_loader = DataLoader(
        dataset=dataset, batch_size=batch_size, shuffle=shuffle, num_workers=0, drop_last=drop_last
    )
    return test_loader


def batch_shapes(loader):
    shapes = []
    step = 0
    for data in loader:
        imgs, targets = data
        shapes.append(imgs.shape)
        step = step + 1
    return shapes


def number_of_batches(n_samples, batch_size, drop_last):
    if drop_last == True:  # noqa: E712
        return math.floor(n_samples / batch_size)
    else:
        return math.ceil(n_samples / batch_size)
