# finds: weights_only
import torch
import torchvision
from torch import nn
class Tudui(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 64, kernel_size=3)
    def forward(self, x):
        return self.conv1(x)
tudui = Tudui()
torch.save(tudui, "tudui_method1.pth")
model = torch.load("tudui_method1.pth")  # <-- here
print(model)
