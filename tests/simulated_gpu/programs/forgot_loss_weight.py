"""The loss function's class weights are on the CPU.

error: RuntimeError: Expected all tensors to be on the same device, but got weight is on cpu, different from other
    tensors on cuda:0 (when checking argument in method wrapper_CUDA_nll_loss_forward)
basis: source (string in libtorch 2.15; torchgen's device check)
same on the CPU: no, it finishes
"""

import torch
from course import Tudui, pictures
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
tudui = Tudui().to(device)
loss_fn = nn.CrossEntropyLoss(weight=torch.linspace(0.5, 1.5, 10))
imgs, targets = (tensor.to(device) for tensor in pictures(16).tensors)
print(loss_fn(tudui(imgs), targets))
