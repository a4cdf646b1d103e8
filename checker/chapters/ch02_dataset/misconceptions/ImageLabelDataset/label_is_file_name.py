"""
source: learners.md rank 59 (label paired with a file's name)
en: The label is the name of the picture file. All pictures of a folder share one label; where does it come from?
zh: 标签成了图片文件的名字。同一个文件夹里的图片标签都相同；它应该从哪里来？
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
        return image, self.names[idx]
