"""
source: learners.md rank 29
en: `ds[0]` works, `len(ds)` does not: the class has no `__len__`. The loader must know how many pictures there are.
zh: `ds[0]` 能用，`len(ds)` 不行：类里没有 `__len__`。加载器必须知道一共有多少张图片。
"""


class ImageLabelDataset(Dataset):
    def __init__(self, root_dir, label_dir, transform=None):
        self.folder = os.path.join(root_dir, label_dir)
        self.label = label_dir
        self.names = image_files(self.folder)
        self.transform = transform

    def __getitem__(self, idx):
        with Image.open(os.path.join(self.folder, self.names[idx])) as picture:
            image = picture.convert("RGB")
        if self.transform is not None:
            image = self.transform(image)
        return image, self.label
