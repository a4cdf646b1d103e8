# finds: attribute_missing_in_network
import torch
from torch import nn
class Tudui(nn.Module):
    def __init__(self):
        super().__init__()
        self.sigmoid1 = nn.Sigmoid()
    def forward(self, input):
        return self.relu1(input)  # <-- here
print(Tudui()(torch.tensor([[1, -0.5], [-1, 3]])))
