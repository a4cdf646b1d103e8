import os
from PIL import Image
from torch.utils.data import DataLoader, Dataset
from torchvision import transforms

class MyData(Dataset):
    def __init__(self, root_dir, image_dir, transform=None):
        self.root_dir = root_dir
        self.image_dir = image_dir
        self.transform = transform
        self.image_list = os.listdir(os.path.join(root_dir, image_dir))
        self.image_list.sort()

    def __getitem__(self, idx):
        name = self.image_list[idx]
        img = Image.open(os.path.join(self.root_dir, self.image_dir, name)).convert("RGB")
        if self.transform:
            img = self.transform(img)
        return {"img": img, "label": self.image_dir}

    def __len__(self):
        return len(self.image_list)

tf = transforms.Compose([transforms.Resize((64, 64)), transforms.ToTensor()])
ants = MyData("dataset/train", "ants", tf)
bees = MyData("dataset/train", "bees", tf)
both = ants + bees
print(len(both), both[len(ants)]["label"])
for batch in DataLoader(both, batch_size=4, shuffle=True):
    print(batch["img"].shape, batch["label"])
