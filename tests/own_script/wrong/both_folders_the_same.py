# finds: same_folder_twice
# 第一次自己写 Dataset
from torch.utils.data import Dataset, DataLoader
from PIL import Image
import os
import torchvision.transforms as transforms


class AntBeeData(Dataset):
    """蚂蚁和蜜蜂"""

    def __init__(self, folder: str, transform=None):
        self.folder = folder
        self.names = [n for n in os.listdir(folder) if n.endswith(".jpg")]
        self.transform = transform

    def __len__(self):
        return len(self.names)

    def __getitem__(self, idx):
        img = Image.open(os.path.join(self.folder, self.names[idx])).convert("RGB")
        if self.transform is not None:
            img = self.transform(img)
        return img, 0 if "ants" in self.folder else 1


tf = transforms.Compose([transforms.Resize((64, 64)), transforms.ToTensor()])
ants_dir = "dataset/train/ants"
bees_dir = "dataset/train/ants"
ants = AntBeeData(ants_dir, transform=tf)
bees = AntBeeData(bees_dir, transform=tf)
print("蚂蚁:", len(ants), "蜜蜂:", len(bees))
all_data = ants + bees  # <-- here
loader = DataLoader(all_data, batch_size=8, shuffle=True)
for imgs, labels in loader:
    print(imgs.shape, labels)
