"""
source: learners.md 3.2 (image folder with other files in it)
en: Your data set counts every file of the folder, also those that are not pictures. `image_files` already knows which
ones count.
zh: 你的数据集把文件夹里的所有文件都算进去了，连不是图片的也算。`image_files` 已经知道该取哪些文件。
"""


class ImageLabelDataset(Dataset):
    def __init__(self, root_dir, label_dir, transform=None):
        self.folder = os.path.join(root_dir, label_dir)
        self.label = label_dir
        self.names = sorted(os.listdir(self.folder))
        self.transform = transform

    def __len__(self):
        return len(self.names)

    def __getitem__(self, idx):
        with Image.open(os.path.join(self.folder, self.names[idx])) as picture:
            image = picture.convert("RGB")
        if self.transform is not None:
            image = self.transform(image)
        return image, self.label
