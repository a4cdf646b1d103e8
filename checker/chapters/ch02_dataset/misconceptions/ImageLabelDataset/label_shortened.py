"""
source: learners.md 2.2 (`label_dir.split('_')[0]`), mutant `label_dir.rstrip('s')`
en: You changed the folder's name before using it as the label. The label is the name as it is.
zh: 你先改了文件夹的名字，再拿来当标签。标签就是文件夹的名字，不要改动。
"""


class ImageLabelDataset(Dataset):
    def __init__(self, root_dir, label_dir, transform=None):
        self.folder = os.path.join(root_dir, label_dir)
        self.label = label_dir.rstrip("s")
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
