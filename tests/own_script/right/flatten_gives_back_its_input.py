import torch
from torch import nn

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.flatten = nn.Flatten()
    def forward(self, x):
        return self.flatten(x)

print(Net()(torch.ones(2, 5)).shape)
