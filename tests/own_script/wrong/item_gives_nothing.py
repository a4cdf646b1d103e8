# finds: item_returns_nothing
import os
from torch.utils.data import Dataset
from PIL import Image

class ReadData(Dataset):
    def __init__(self, root, label):
        self.dir = os.path.join(root, label)
        self.label = label
        self.names = sorted(os.listdir(self.dir))

    def __getitem__(self, index):  # <-- here
        path = os.path.join(self.dir, self.names[index])
        img = Image.open(path).convert("RGB")
        label = self.label

    def __len__(self):
        return len(self.names)

bees = ReadData("dataset/val", "bees")
print("蜜蜂的数量", len(bees))
print(bees[0])
