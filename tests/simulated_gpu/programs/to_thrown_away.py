"""A module moves in place; a tensor does not, and here its moved copy is thrown away.

error: RuntimeError: Input type (torch.FloatTensor) and weight type (torch.cuda.FloatTensor) should be the same...
basis: documented (torch.Tensor.to returns a copy), source (Convolution.cpp)
same on the CPU: no, it finishes
"""

import torch
from course import Tudui, pictures
from torch import nn
from torch.utils.data import DataLoader

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
tudui = Tudui()
tudui.to(device)
for imgs, targets in DataLoader(pictures(32), batch_size=16):
    imgs.to(device)
    targets.to(device)
    print(nn.functional.cross_entropy(tudui(imgs), targets))
