"""
source: learners.md rank 30
en: Python never calls the method that you meant for the start, so the class takes no arguments. Compare its name
letter by letter: `__init__`.
zh: Python 从来没有调用你写的初始化方法，所以这个类“不接受参数”。把方法名和 `__init__` 逐个字母对照一下。
"""


class ImageLabelDataset(Dataset):
    def __int__(self, root_dir, label_dir, transform=None):
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
