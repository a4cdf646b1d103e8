"""`targets = imgs.to(device)`, copied from the line above: seen in two learners' repositories.

error: RuntimeError: 0D or 1D target tensor expected, multi-target not supported
basis: source (aten/src/ATen/native/LossNLL.cpp, nll_loss_forward's shape check, for both devices)
same on the CPU: yes
"""

import torch
from course import Tudui, pictures
from torch import nn
from torch.utils.data import DataLoader

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
print(device)
tudui = Tudui().to(device)
for imgs, targets in DataLoader(pictures(32), batch_size=16):
    imgs = imgs.to(device)
    targets = imgs.to(device)
    nn.functional.cross_entropy(tudui(imgs), targets)
