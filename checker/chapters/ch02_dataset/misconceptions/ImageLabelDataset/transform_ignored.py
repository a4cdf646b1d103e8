"""
source: mutant: the transform is kept and never called
en: The transform is taken and never used: `ds[0]` is the untouched picture.
zh: transform 收下了，却从来没有用：`ds[0]` 还是原来的图片。
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
        return image, self.label
