# vgg16 不动, 在外面自己加一层, 自己调用
import torch
import torchvision
from torch import nn

vgg16 = torchvision.models.vgg16(weights=None)
vgg16.add_module("add_linear", nn.Linear(1000, 10))
vgg16.eval()


def ten_classes(x):
    x = vgg16(x)
    x = torch.relu(x)
    return vgg16.add_linear(x)


img = torch.rand(1, 3, 64, 64)
with torch.no_grad():
    output = ten_classes(img)
print(output.shape)   # [1, 10]
print("预测:", output.argmax(1).item())
