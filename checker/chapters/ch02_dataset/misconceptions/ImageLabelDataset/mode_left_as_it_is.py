"""
source: learners.md rank 11 (no RGB conversion), 3.2 (imageNotFound.gif has 1 channel)
en: Some pictures come out in another mode than RGB: grey, with a palette, with transparency. Print `image.mode` for
each. What brings them all to three colours?
zh: 有些图片出来时不是 RGB 模式：有灰度的、调色板的、带透明通道的。逐张打印 `image.mode` 看看。怎样都变成三种颜色？
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
        if self.transform is not None:
            image = self.transform(image)
        return image, self.label
