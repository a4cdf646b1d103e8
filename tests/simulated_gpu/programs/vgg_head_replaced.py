"""A VGG in small: the features are frozen, the last layer is replaced, and all of it moves afterwards.

last: as on the CPU
basis: documented (PyTorch's tutorial on transfer learning)
same on the CPU: yes
"""

import torch
from course import pictures
from torch import nn
from torchvision.models.vgg import VGG, make_layers

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(28)
vgg = VGG(make_layers([8, "M", 16, "M"]), num_classes=7, init_weights=False)
vgg.avgpool = nn.AdaptiveAvgPool2d(2)
vgg.classifier = nn.Sequential(nn.Linear(16 * 4, 32), nn.ReLU(True), nn.Linear(32, 1000))
for parameter in vgg.features.parameters():
    parameter.requires_grad = False
vgg.classifier.add_module("add_linear", nn.Linear(1000, 20))
vgg.classifier[3] = nn.Linear(1000, 10)
vgg.to(device)
optimizer = torch.optim.SGD([p for p in vgg.parameters() if p.requires_grad], lr=0.01)
imgs, targets = (tensor.to(device) for tensor in pictures(8).tensors)
for _ in range(2):
    loss = nn.functional.cross_entropy(vgg(imgs), targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(vgg.classifier[3].weight.grad.device)
print(repr(loss.item()), vgg.features[0].weight.grad)
