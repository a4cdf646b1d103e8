# finds: is_available_not_called
import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader

test_data = torchvision.datasets.CIFAR10("../data", train=False, transform=torchvision.transforms.ToTensor(), download=True)
net = nn.Sequential(nn.Conv2d(3, 4, 5), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(4 * 14 * 14, 10))
if torch.cuda.is_available:  # <-- here
    net = net.cuda()
with torch.no_grad():
    for imgs, targets in DataLoader(test_data, batch_size=64):
        if torch.cuda.is_available():
            imgs = imgs.cuda()
        print(net(imgs).argmax(1))
