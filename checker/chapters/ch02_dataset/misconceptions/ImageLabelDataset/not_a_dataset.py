"""
source: mutant: `class ImageLabelDataset(Dataset)` -> `class ImageLabelDataset`
en: Your class is not a child of `torch.utils.data.Dataset`. What it would inherit, `+` for example, is missing.
zh: 你的类没有继承 `torch.utils.data.Dataset`。本来可以继承到的东西就没有了，比如 `+`。
"""


class ImageLabelDataset:
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
        return image, self.label
