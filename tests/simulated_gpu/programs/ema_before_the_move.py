"""The averages are cloned before the network moves: they stay on the CPU.

error: RuntimeError: Expected all tensors to be on the same device, but found at least two devices, cuda:0 and cpu!
basis: source (aten/src/ATen/TensorIterator.cpp, compute_types)
same on the CPU: no, it finishes
"""

import torch
from course import Tudui

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
tudui = Tudui()
average = {name: parameter.detach().clone() for name, parameter in tudui.named_parameters()}
tudui.to(device)
with torch.no_grad():
    for name, parameter in tudui.named_parameters():
        average[name].mul_(0.9).add_(parameter, alpha=0.1)
print(len(average))
