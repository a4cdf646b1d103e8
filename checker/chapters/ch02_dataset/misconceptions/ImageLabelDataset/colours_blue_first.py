"""
source: learners.md 2.2 (cv2.imread: 3 repositories)
en: Red and blue have changed places. OpenCV reads pictures as blue, green, red; PIL and PyTorch expect red, green,
blue.
zh: 红色和蓝色对调了。OpenCV 读图片的顺序是蓝、绿、红；PIL 和 PyTorch 用的是红、绿、蓝。
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
            red, green, blue = picture.convert("RGB").split()
        image = Image.merge("RGB", (blue, green, red))
        if self.transform is not None:
            image = self.transform(image)
        return image, self.label
