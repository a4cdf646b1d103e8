"""
source: learners.md rank 7 (second data set shows the first folder), as class attributes
en: The names, the folder and the label belong to the class, so all data sets share them: the one built last wins.
What should each object keep for itself?
zh: 文件名、文件夹和标签都存在类上，所有数据集共用一份：最后建的那个说了算。每个对象自己应该保存什么？
"""


class ImageLabelDataset(Dataset):
    def __init__(self, root_dir, label_dir, transform=None):
        cls = type(self)
        cls.folder = os.path.join(root_dir, label_dir)
        cls.label = label_dir
        cls.names = image_files(self.folder)
        cls.transform = transform

    def __len__(self):
        return len(self.names)

    def __getitem__(self, idx):
        with Image.open(os.path.join(self.folder, self.names[idx])) as picture:
            image = picture.convert("RGB")
        if self.transform is not None:
            image = self.transform(image)
        return image, self.label
