"""
source: learners.md 2.2 (61 repositories never sort)
en: The right pictures, in the order in which the disk lists them. `image_files` gives the order that is asked.
zh: 图片都对，但顺序是硬盘列出来的顺序。`image_files` 给出的才是题目要的顺序。
"""


class ImageLabelDataset(Dataset):
    def __init__(self, root_dir, label_dir, transform=None):
        self.folder = os.path.join(root_dir, label_dir)
        self.label = label_dir
        pictures = image_files(self.folder)
        self.names = [name for name in os.listdir(self.folder) if name in pictures]
        self.transform = transform

    def __len__(self):
        return len(self.names)

    def __getitem__(self, idx):
        with Image.open(os.path.join(self.folder, self.names[idx])) as picture:
            image = picture.convert("RGB")
        if self.transform is not None:
            image = self.transform(image)
        return image, self.label
