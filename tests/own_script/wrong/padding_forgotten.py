# finds: linear_in_features
import torch
from torch import nn
class Tudui(nn.Module):
    def __init__(self):
        super().__init__()
        self.model1 = nn.Sequential(
            nn.Conv2d(3, 32, 5), nn.MaxPool2d(2), nn.Conv2d(32, 32, 5), nn.MaxPool2d(2),
            nn.Flatten(), nn.Linear(1024, 64), nn.Linear(64, 10))
    def forward(self, x):
        return self.model1(x)  # <-- here
print(Tudui()(torch.ones((64, 3, 32, 32))).shape)
