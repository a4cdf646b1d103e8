# finds: linear_sizes
import torchvision
from torch import nn

vgg16 = torchvision.models.vgg16()
vgg16.classifier[6] = nn.Linear(1000, 10)  # <-- here
print(vgg16)
