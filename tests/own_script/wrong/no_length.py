# finds: has_no_length
import os
from PIL import Image
from torch.utils.data import DataLoader, Dataset
from torchvision import transforms
class Ants(Dataset):
    def __init__(self, path):
        self.path = path
        self.names = os.listdir(path)
        self.to_tensor = transforms.Compose([transforms.Resize((32, 32)), transforms.ToTensor()])
    def __getitem__(self, i):
        return self.to_tensor(Image.open(os.path.join(self.path, self.names[i])).convert("RGB")), 0
ants = Ants("dataset/train/ants")
print(ants[0][0].shape)
loader = DataLoader(ants, batch_size=4, shuffle=True)  # <-- here
