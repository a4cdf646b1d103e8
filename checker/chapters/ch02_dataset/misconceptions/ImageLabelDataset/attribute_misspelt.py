"""
source: learners.md 3.2 (`img_list` / `image_list`)
en: `__init__` keeps something under one name, and another method asks for it under another. Compare the two
spellings.
zh: `__init__` 里存的是一个名字，别的方法里用的是另一个名字。对照一下两处的拼写。
"""


class ImageLabelDataset(Dataset):
    def __init__(self, root_dir, label_dir, transform=None):
        self.folder = os.path.join(root_dir, label_dir)
        self.label = label_dir
        self.img_list = image_files(self.folder)
        self.transform = transform

    def __len__(self):
        return len(self.img_list)

    def __getitem__(self, idx):
        with Image.open(os.path.join(self.folder, self.image_list[idx])) as picture:
            image = picture.convert("RGB")
        if self.transform is not None:
            image = self.transform(image)
        return image, self.label
