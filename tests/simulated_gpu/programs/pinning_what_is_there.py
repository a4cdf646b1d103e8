"""The data set is on the GPU already, and the loader is told to pin its memory.

error: RuntimeError: cannot pin 'torch.cuda.FloatTensor' only dense CPU tensors can be pinned
basis: source (string in libtorch 2.15; aten/src/ATen/native/Memory.cpp)
same on the CPU: no, it finishes
"""

import torch
from course import pictures
from torch.utils.data import DataLoader, TensorDataset

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
dataset = TensorDataset(*(tensor.to(device) for tensor in pictures(16).tensors))
for imgs, _ in DataLoader(dataset, batch_size=8, pin_memory=device.type == "cuda"):
    print(imgs.shape)
