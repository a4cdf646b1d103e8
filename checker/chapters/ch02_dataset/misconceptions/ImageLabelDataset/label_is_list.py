"""
source: learners.md 3.2 (label read with `readlines()`: ['ants'])
en: The label is a list with the name in it. Asked is the name itself, a str.
zh: 标签是一个装着名字的列表。题目要的是名字本身，一个 str。
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
        return image, [self.label]
