"""
source: mutant: `self.names[idx]` -> `self.names[idx - 1]`
en: Every picture is one place off: `ds[0]` shows the last one. Python counts from 0.
zh: 每张图片都错了一位：`ds[0]` 给出的是最后一张。Python 从 0 开始数。
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
        with Image.open(os.path.join(self.folder, self.names[idx - 1])) as picture:
            image = picture.convert("RGB")
        if self.transform is not None:
            image = self.transform(image)
        return image, self.label
