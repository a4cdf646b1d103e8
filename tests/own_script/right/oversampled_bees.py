# 蜜蜂少, 就放两遍 (过采样)
import os
from PIL import Image
from torch.utils.data import ConcatDataset, Dataset, DataLoader
import torchvision


class MyData(Dataset):
    def __init__(self, root_dir, label_dir):
        self.root_dir = root_dir
        self.label_dir = label_dir
        self.img_path = sorted(os.listdir(os.path.join(root_dir, label_dir)))

    def __getitem__(self, idx):
        path = os.path.join(self.root_dir, self.label_dir, self.img_path[idx])
        img = torchvision.transforms.functional.to_tensor(Image.open(path).convert("RGB").resize((32, 32)))
        return img, 0 if self.label_dir == "ants" else 1

    def __len__(self):
        return len(self.img_path)


ants = MyData("dataset/train", "ants")
parts = [ants]
for times in range(2):
    parts.append(MyData("dataset/train", "bees"))
train = ConcatDataset(parts)
print(len(train), "张, 其中蜜蜂", 2 * len(parts[1]), "次")
for imgs, labels in DataLoader(train, batch_size=8, shuffle=True):
    print(imgs.shape, labels.tolist())
