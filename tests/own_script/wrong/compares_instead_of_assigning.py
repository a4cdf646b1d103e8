# finds: comparison_alone
import torchvision
from torch import nn

vgg16_false = torchvision.models.vgg16(weights=None)
print(vgg16_false.classifier)
vgg16_false.classifier[6] == nn.Linear(4096, 10)  # <-- here
print(vgg16_false.classifier)
