"""`nn.DataParallel` around a network that was never moved.

error: RuntimeError: module must have its parameters and buffers on device cuda:0 (device_ids[0]) but found one of them
    on device: cpu
basis: source (torch/nn/parallel/data_parallel.py)
same on the CPU: no, it finishes
gpus: 2
"""

import torch
from course import Tudui, pictures
from torch import nn

device = torch.device("cuda:0" if torch.cuda.is_available() else "cpu")
tudui = nn.DataParallel(Tudui())
imgs, targets = (tensor.to(device) for tensor in pictures(16).tensors)
print(nn.functional.cross_entropy(tudui(imgs), targets))
