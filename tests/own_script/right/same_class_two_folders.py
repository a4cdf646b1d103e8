import os
from PIL import Image
from torch.utils.data import ConcatDataset, Dataset, Subset

class Folder(Dataset):
    def __init__(self, root, label, limit=None):
        if limit is None:
            limit = 5
        self.root, self.label = root, label
        self.files = sorted(os.listdir(root + "/" + label))[:limit]
    def __getitem__(self, i):
        return Image.open(f"{self.root}/{self.label}/{self.files[i]}"), self.label
    def __len__(self):
        return len(self.files)

ants, bees = Folder("dataset/train", "ants"), Folder("dataset/train", "bees")
both = ConcatDataset([ants, bees])
oversampled = ants + ants + bees
part = Subset(both, [0, len(ants)])
print(len(both), len(oversampled), [label for _, label in part])
for i in range(len(part)):
    img, label = part[i]
    print(img.size, label)
