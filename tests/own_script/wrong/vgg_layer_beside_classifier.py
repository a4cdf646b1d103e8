# finds: added_outside_classifier
import torchvision
from torch import nn

vgg16_true = torchvision.models.vgg16(pretrained=True)
print(vgg16_true)
# CIFAR10 只有 10 类，所以再加一层
vgg16_true.add_module("add_linear", nn.Linear(1000, 10))  # <-- here
print(vgg16_true)
