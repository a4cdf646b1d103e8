"""
source: learners.md rank 20
en: Inside `__init__` the parameters are overwritten with fixed names. Build the data set for another folder: what did
the argument change?
zh: `__init__` 里把参数又写成了固定的名字。换一个文件夹再建一次试试：参数起作用了吗？
"""


class ImageLabelDataset(Dataset):
    def __init__(self, root_dir, label_dir, transform=None):
        root_dir = "dataset/train"
        label_dir = "ants"
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
