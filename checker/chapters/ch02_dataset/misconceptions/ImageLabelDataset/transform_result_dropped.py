"""
source: learners.md rank 32 (result of a call discarded)
en: You call the transform and throw its result away. It returns something new; the picture that you pass in stays
as it is.
zh: 你调用了 transform，却把结果丢掉了。它会返回一个新的东西；传进去的图片本身并不会变。
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
            self.transform(image)
        return image, self.label
