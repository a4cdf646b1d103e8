import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader

train = torchvision.datasets.CIFAR10("data", train=True, transform=torchvision.transforms.ToTensor(), download=True)
test = torchvision.datasets.CIFAR10("data", train=False, transform=torchvision.transforms.ToTensor(), download=True)
net = nn.Sequential(nn.Conv2d(3, 8, 5, 2), nn.ReLU(), nn.Flatten(), nn.Linear(8 * 14 * 14, 10)).cuda()
net.cuda()
loss_fn = nn.CrossEntropyLoss().cuda()
opt = torch.optim.SGD(net.parameters(), lr=0.01)
for x, y in DataLoader(train, 64):
    x = x.cuda()
    y = y.cuda()
    loss = loss_fn(net(x), y)
    opt.zero_grad()
    loss.backward()
    opt.step()
right = 0
with torch.no_grad():
    for x, y in DataLoader(test, 64):
        right += (net(x.cuda()).argmax(1).cpu() == y).sum()
print("accuracy", (right / len(test)).item())
torch.save(net.state_dict(), "gpu.pth")
net.load_state_dict(torch.load("gpu.pth", map_location="cpu"))
