"""
source: learners.md rank 8
en: `__getitem__` does its work but hands nothing back: `ds[0]` is None. What is its last line?
zh: `__getitem__` 干了活，却什么也没有返回：`ds[0]` 是 None。它的最后一行应该是什么？
"""


class ImageLabelDataset(Dataset):
    def __init__(self, root_dir, label_dir, transform=None):
        self.folder = os.path.join(root_dir, label_dir)
        self.label = label_dir
        self.names = image_files(self.folder)
        self.transform = transform

    def __len__(self):
        return len(self.names)

    def __getitem__(self, idx):
        with Image.open(os.path.join(self.folder, self.names[idx])) as picture:
            image = picture.convert("RGB")
        if self.transform is not None:
            image = self.transform(image)
