"""
source: learners.md rank 11, seen with a transform
en: Without a transform you convert to RGB, but the transform gets the picture before that. Both ways need the RGB
picture.
zh: 没有 transform 时你转成了 RGB；有 transform 时，却把没转换的图片交给了它。两种情况都要用 RGB 图片。
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
        image = Image.open(os.path.join(self.folder, self.names[idx]))
        image = self.transform(image) if self.transform is not None else image.convert("RGB")
        return image, self.label
