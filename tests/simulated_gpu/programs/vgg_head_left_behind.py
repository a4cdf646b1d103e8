"""A VGG in small: its last layer is replaced after it was moved, and the new one is on the CPU.

error: RuntimeError: Expected all tensors to be on the same device, but got mat1 is on cuda:0, different from other
    tensors on cpu (when checking argument in method wrapper_CUDA_addmm)
basis: source (string in libtorch 2.15; addmm takes the bias first)
same on the CPU: no, it finishes
"""

from collections import OrderedDict

import torch
from torch import nn
from torchvision.models.vgg import make_layers

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
classifier = nn.Sequential(nn.Linear(8 * 16, 32), nn.ReLU(True), nn.Linear(32, 1000))
vgg = nn.Sequential(OrderedDict(features=make_layers([8, "M"]), flat=nn.Flatten(), classifier=classifier))
vgg.to(device)
vgg.classifier[2] = nn.Linear(32, 10)
print(vgg(torch.rand(2, 3, 8, 8).to(device)).shape)
