# finds: parent_not_started
import torch.nn as nn
class Model(nn.Module):
    def __init__(self):
        self.conv1 = nn.Conv2d(1, 20, 5)  # <-- here
        self.conv2 = nn.Conv2d(20, 20, 5)
    def forward(self, x):
        return self.conv2(self.conv1(x))
print(Model())
