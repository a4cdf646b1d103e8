"""
source: mutant: `if self.transform is not None:` removed
en: Without a transform the code tries to call None. Ask first whether there is one.
zh: 没有 transform 时，代码去调用 None 了。先判断一下有没有 transform。
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
        image = self.transform(image)
        return image, self.label
