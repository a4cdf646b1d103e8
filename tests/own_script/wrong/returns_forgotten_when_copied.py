# finds: item_returns_nothing
import os

from PIL import Image
from torch.utils.data import Dataset
from torchvision import transforms


class ReadData(Dataset):
    def __init__(self, root_dir, label):
        self.root_dir, self.label = root_dir, label
        self.full = os.path.join(root_dir, label)
        self.img_list = os.listdir(self.full)
        self.img_list.sort()
        self.to_tensor = transforms.ToTensor()

    def __len__(self):
        return len(self.img_list)

    def __getitem__(self, idx):  # <-- here
        name = self.img_list[idx]
        with Image.open(os.path.join(self.full, name)) as picture:
            tensor = self.to_tensor(picture.convert("RGB"))
        sample = {"img": tensor, "label": self.label}


ants = ReadData("dataset/train", "ants")
bees = ReadData("dataset/train", "bees")
train_set = ants + bees
print(f"ants {len(ants)} + bees {len(bees)} = {len(train_set)}")
for i in range(3):
    print(i, train_set[i])
