# finds: misspelt_method
from PIL import Image
import os
from torch.utils.data import Dataset

class AntsBees(Dataset):
    def __int__(self, folder):  # <-- here
        self.folder = folder
        self.files = os.listdir(folder)

    def __getitem__(self, idx):
        return Image.open(os.path.join(self.folder, self.files[idx]))

    def __len__(self):
        return len(self.files)

print(AntsBees("dataset/val/ants")[0])
