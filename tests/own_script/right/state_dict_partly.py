import torch
import torchvision
from torch import nn

vgg16 = torchvision.models.vgg16(weights=None)
torch.save(vgg16.state_dict(), "vgg16_method2.pth")
other = torchvision.models.vgg16(weights=None)
result = other.load_state_dict(torch.load("vgg16_method2.pth"))
print(result)
small = nn.Sequential(nn.Linear(2, 3), nn.Linear(3, 1))
missing = small.load_state_dict({"0.weight": torch.zeros(3, 2)}, strict=False)
print(missing.missing_keys)
for key, value in small.state_dict().items():
    print(key, value.shape)
