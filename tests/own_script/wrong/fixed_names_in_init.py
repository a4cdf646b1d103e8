# finds: argument_overwritten
from pathlib import Path

from PIL import Image
from torch.utils.data import DataLoader, Dataset
from torchvision import transforms

to_small = transforms.Compose([transforms.Resize([48, 48]), transforms.ToTensor()])


class Hymenoptera(Dataset):
    def __init__(self, where, kind, transform=None):
        super().__init__()
        self.transform = transform
        # the pictures are here
        kind = "bees"  # <-- here
        self.kind = kind
        self.files = sorted((Path(where) / kind).glob("*.jpg"))

    def __getitem__(self, number):
        picture = Image.open(self.files[number]).convert("RGB")
        if self.transform:
            picture = self.transform(picture)
        return picture, self.kind

    def __len__(self):
        return len(self.files)


train_ants = Hymenoptera("dataset/train", "ants", to_small)
train_bees = Hymenoptera("dataset/train", "bees", to_small)
print("ants:", len(train_ants), "bees:", len(train_bees))
for pictures, kinds in DataLoader(train_ants, batch_size=4):
    print(pictures.shape, kinds)
