# finds: argument_overwritten
import os
from PIL import Image
from torch.utils.data import Dataset

class MyData(Dataset):
    def __init__(self, root_dir, label_dir):
        root_dir = "dataset/train"  # <-- here
        label_dir = "ants"
        self.root_dir = root_dir
        self.label_dir = label_dir
        self.path = os.path.join(root_dir, label_dir)
        self.imgs = os.listdir(self.path)
    def __getitem__(self, i):
        return Image.open(os.path.join(self.path, self.imgs[i])), self.label_dir
    def __len__(self):
        return len(self.imgs)

ants = MyData("dataset/train", "ants")
bees = MyData("dataset/train", "bees")
print(len(ants), len(bees), bees[0][1])
