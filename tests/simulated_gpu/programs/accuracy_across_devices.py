"""The predictions are on the GPU, the targets that they are compared with are not.

error: RuntimeError: Expected all tensors to be on the same device, but found at least two devices, cuda:0 and cpu!
basis: source (aten/src/ATen/TensorIterator.cpp, compute_types)
same on the CPU: no, it finishes
"""

import torch
from course import Tudui, pictures
from torch.utils.data import DataLoader

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
tudui = Tudui().to(device).eval()
right = 0
with torch.no_grad():
    for imgs, targets in DataLoader(pictures(32), batch_size=16):
        preds = tudui(imgs.to(device)).argmax(1)
        right += (preds == targets).sum().item()
print(right / 32)
