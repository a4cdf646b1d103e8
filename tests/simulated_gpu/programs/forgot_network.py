"""Pictures and targets are moved, the network is not.

error: RuntimeError: Input type (torch.cuda.FloatTensor) and weight type (torch.FloatTensor) should be the same
basis: source (aten/src/ATen/native/Convolution.cpp, check_input_same_type_as_parameters)
same on the CPU: no, it finishes
"""

import torch
from course import Tudui, pictures
from torch import nn
from torch.utils.data import DataLoader

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
tudui = Tudui()
for imgs, targets in DataLoader(pictures(32), batch_size=16):
    imgs, targets = imgs.to(device), targets.to(device)
    print(nn.functional.cross_entropy(tudui(imgs), targets))
