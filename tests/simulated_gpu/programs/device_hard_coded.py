"""The device is a constant.

last: True cuda cuda:0
basis: documented (a device without an index is the current one once a tensor is there, torch.device)
same on the CPU: no, it stops
"""

import torch
from course import Tudui, pictures

device = torch.device("cuda")
tudui = Tudui().to(device)
with torch.no_grad():
    outputs = tudui(pictures(8).tensors[0].to(device))
print(outputs.is_cuda, device, outputs.device)
