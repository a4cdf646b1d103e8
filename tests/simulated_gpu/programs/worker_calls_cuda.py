"""A data set that moves its items itself, read by a worker process.

error: RuntimeError: Caught RuntimeError in DataLoader worker process 0.
error: RuntimeError: Cannot re-initialize CUDA in forked subprocess. To use CUDA with multiprocessing, you must use the
    'spawn' start method
basis: source (torch/cuda/__init__.py, _lazy_init; torch/_utils.py, ExceptionWrapper)
same on the CPU: no, it finishes
needs: fork
"""

import torch
from course import Tudui, pictures
from torch.utils.data import DataLoader, Dataset

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


class OnTheDevice(Dataset):
    def __init__(self):
        self.pictures = pictures(8)

    def __len__(self):
        return len(self.pictures)

    def __getitem__(self, index):
        img, target = self.pictures[index]
        return img.to(device), target.to(device)


tudui = Tudui().to(device)
for imgs, _ in DataLoader(OnTheDevice(), batch_size=4, num_workers=1, multiprocessing_context="fork"):
    print(tudui(imgs).shape)
