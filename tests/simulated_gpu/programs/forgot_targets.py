"""The pictures are moved, the targets are not.

error: RuntimeError: Expected all tensors to be on the same device, but got target is on cpu, different from other
    tensors on cuda:0 (when checking argument in method wrapper_CUDA_nll_loss_forward)
basis: source (string in libtorch 2.15; torchgen's device check)
same on the CPU: no, it finishes
"""

import torch
from course import Tudui, pictures
from torch import nn
from torch.utils.data import DataLoader

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
tudui = Tudui().to(device)
loss_fn = nn.CrossEntropyLoss().to(device)
for imgs, targets in DataLoader(pictures(32), batch_size=16):
    imgs = imgs.to(device)
    loss_fn(tudui(imgs), targets).backward()
