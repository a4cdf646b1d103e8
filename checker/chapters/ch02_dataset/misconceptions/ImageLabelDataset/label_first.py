"""
source: mutant: `return image, label` -> `return label, image`
en: The label comes first and the image second. Everybody who uses a data set expects it the other way round.
zh: 标签在前，图像在后。用数据集的人都以为是反过来的。
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
        return self.label, image
