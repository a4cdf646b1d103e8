# finds: two_devices
import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader
tf = torchvision.transforms.ToTensor()
train = torchvision.datasets.CIFAR10("data", train=True, transform=tf, download=True)
test = torchvision.datasets.CIFAR10("data", train=False, transform=tf, download=True)
net = nn.Sequential(nn.Flatten(), nn.Linear(3072, 10))
loss_fn = nn.CrossEntropyLoss()
if torch.cuda.is_available():
    net = net.cuda()
    loss_fn = loss_fn.cuda()
opt = torch.optim.SGD(net.parameters(), lr=0.01)
for imgs, targets in DataLoader(train, batch_size=64):
    if torch.cuda.is_available():
        imgs, targets = imgs.cuda(), targets.cuda()
    loss = loss_fn(net(imgs), targets)
    opt.zero_grad()
    loss.backward()
    opt.step()
with torch.no_grad():
    for imgs, targets in DataLoader(test, batch_size=64):
        outputs = net(imgs)  # <-- here
