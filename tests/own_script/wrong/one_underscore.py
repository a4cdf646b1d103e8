# finds: misspelt_method
import os
from torch.utils.data import Dataset
class MyData(Dataset):
    def _init_(self, root_dir, label_dir):  # <-- here
        self.path = os.path.join(root_dir, label_dir)
        self.img_path = os.listdir(self.path)
    def __len__(self):
        return len(self.img_path)
ants_dataset = MyData("dataset/train", "ants")
print(len(ants_dataset))
