"""
source: learners.md 2.2 (a dict instead of a tuple: 6 repositories)
en: `ds[0]` is a dict. Here the two are a tuple: `image, label = ds[0]` must work.
zh: `ds[0]` 是一个字典。这里要的是元组：`image, label = ds[0]` 要能用。
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
        return {"image": image, "label": self.label}
