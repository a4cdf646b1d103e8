"""The mean is a buffer: it moves with the network and is saved with it. A plain 0-d attribute does no harm.

last: as on the CPU
basis: documented (torch.nn.Module.register_buffer; CUDA semantics: 0-dimensional CPU tensors mix)
same on the CPU: yes
"""

import torch
from course import Tudui, pictures
from torch import nn


class Normalized(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("mean", torch.tensor([0.5, 0.4, 0.3]).view(3, 1, 1))
        self.scale = torch.tensor(0.25)
        self.net = Tudui()

    def forward(self, x):
        return self.net((x - self.mean) / self.scale)


device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(13)
model = Normalized().to(device)
outputs = model(pictures(8).tensors[0].to(device))
print(model.mean.device, model.state_dict()["mean"].device)
print(repr(outputs.sum().item()), "scale" in model.state_dict())
