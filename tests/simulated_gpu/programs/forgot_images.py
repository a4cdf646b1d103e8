"""The targets are moved, the pictures are not.

error: RuntimeError: Input type (torch.FloatTensor) and weight type (torch.cuda.FloatTensor) should be the same...
basis: source (aten/src/ATen/native/Convolution.cpp, check_input_same_type_as_parameters; oneDNN's tail varies)
same on the CPU: no, it finishes
"""

import torch
from course import Tudui, pictures
from torch import nn
from torch.utils.data import DataLoader

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
tudui = Tudui().to(device)
for imgs, targets in DataLoader(pictures(32), batch_size=16):
    targets = targets.to(device)
    print(nn.functional.cross_entropy(tudui(imgs), targets))
