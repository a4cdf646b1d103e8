"""A network of linear layers; the batch is not moved.

error: RuntimeError: Expected all tensors to be on the same device, but got mat1 is on cpu, different from other tensors
    on cuda:0 (when checking argument in method wrapper_CUDA_addmm)
basis: source (string in libtorch 2.15; torchgen's device check)
same on the CPU: no, it finishes
"""

import torch
from course import pictures
from torch import nn
from torch.utils.data import DataLoader

device = "cuda" if torch.cuda.is_available() else "cpu"
model = nn.Sequential(nn.Flatten(), nn.Linear(3 * 32 * 32, 16), nn.ReLU(), nn.Linear(16, 10)).to(device)
for imgs, targets in DataLoader(pictures(32), batch_size=16):
    print(nn.functional.cross_entropy(model(imgs), targets.to(device)))
