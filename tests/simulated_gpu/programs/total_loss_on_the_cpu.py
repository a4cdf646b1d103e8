"""The sum of the losses is a tensor of the CPU, and each loss is added where it is.

error: RuntimeError: Expected all tensors to be on the same device, but found at least two devices, cuda:0 and cpu!
basis: source (aten/src/ATen/TensorIterator.cpp, compute_types: what is written to is no welcome CPU number)
same on the CPU: no, it finishes
"""

import torch
from course import Tudui, pictures
from torch import nn
from torch.utils.data import DataLoader

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
tudui = Tudui().to(device).eval()
total_test_loss = torch.zeros(1)
with torch.no_grad():
    for imgs, targets in DataLoader(pictures(32), batch_size=8):
        total_test_loss += nn.functional.cross_entropy(tudui(imgs.to(device)), targets.to(device))
print(total_test_loss.item())
