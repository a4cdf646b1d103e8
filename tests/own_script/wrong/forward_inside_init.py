# finds: forward_missing
import torch
from torch import nn
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(2, 2)
        def forward(self, x):
            return self.fc(x)
net = Net()
print(net(torch.ones(1, 2)))  # <-- here
