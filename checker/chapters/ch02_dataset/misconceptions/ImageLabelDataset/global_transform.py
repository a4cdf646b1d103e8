"""
source: learners.md 3.0 (src/P9_transforms.py calls the global `transform`)
en: `__getitem__` calls a name `transform` that does not exist there. What `__init__` was given is kept in the object:
how do you reach it?
zh: `__getitem__` 里直接用了 `transform` 这个名字，但那里没有它。`__init__` 收到的东西存在对象里：怎样才能拿到？
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
            image = transform(image)
        return image, self.label
